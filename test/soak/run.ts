import { parseArgs } from 'node:util';
import { model } from './model';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

if (positionals[0] !== 'model' || !(runs >= 1) || !Number.isInteger(seed)) {
  console.error('npm run soak -- model [--runs N] [--seed N]');
  process.exit(2);
}
process.exitCode = (await model({ runs, seed })) ? 0 : 1;
