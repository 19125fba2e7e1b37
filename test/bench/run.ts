import { parseArgs } from 'node:util';
import { isBrowserName } from '#launcher/browsers/browserName';
import { latency } from './latency';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '200' },
  },
});
const rounds = Number(values.rounds);

if (positionals[0] !== 'latency' || !isBrowserName(values.browser) || !(rounds >= 1)) {
  console.error('npm run bench -- latency [--browser chromium|firefox] [--rounds N]');
  process.exit(2);
}
await latency({ browser: values.browser, rounds });
