import { catalogue } from './catalogue';
import { printOptions } from './printOptions';

const options = printOptions(process.argv.slice(2));
if ('problem' in options) {
  process.exitCode = 1;
  process.stderr.write(`${options.problem}\n`);
} else {
  process.stdout.write(`${JSON.stringify(catalogue(options.reader, options), null, 2)}\n`);
}
