import { parseArgs } from 'node:util';
import { isBrowserName } from '#launcher/browsers/browserName';
import { model } from './model';
import { soakFaults } from './soakFaults';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    repeat: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const { browser, only } = values;

const soaks: Record<string, () => Promise<boolean>> = {
  model: () => model({ runs: Number(values.runs), seed }),
  faults: async () =>
    isBrowserName(browser) ? soakFaults({ browser, repeat: Number(values.repeat), seed, only }) : false,
};
const soak = soaks[positionals[0] ?? ''];

if (!soak || !(Number(values.runs) >= 1) || !(Number(values.repeat) >= 1) || !Number.isInteger(seed)) {
  console.error(`npm run soak -- model [--runs N] [--seed N]
npm run soak -- faults [--browser chromium|firefox] [--repeat N] [--only WORDS] [--seed N]`);
  process.exit(2);
}
process.exitCode = (await soak()) ? 0 : 1;
