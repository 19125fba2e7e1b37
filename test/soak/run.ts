import { parseArgs } from 'node:util';
import { isBrowserName } from '#launcher/browsers/browserName';
import { model } from './model';
import { soakFaults } from './soakFaults';
import { soakIdle } from './soakIdle';
import { soakLoad } from './soakLoad';
import { soakVoice } from './soakVoice';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    repeat: { type: 'string', default: '1' },
    only: { type: 'string' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '10' },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const { browser, only } = values;

const soaks: Record<string, () => Promise<boolean>> = {
  model: () => model({ runs: Number(values.runs), seed }),
  faults: async () =>
    isBrowserName(browser) ? soakFaults({ browser, repeat: Number(values.repeat), seed, only }) : false,
  load: async () =>
    isBrowserName(browser)
      ? soakLoad({ browser, rate: Number(values.rate), seconds: Number(values.seconds) })
      : false,
  idle: () => soakIdle({ minutes: Number(values.minutes) }),
  voice: async () =>
    isBrowserName(browser) ? soakVoice({ browser, minutes: Number(values.minutes) }) : false,
};
const soak = soaks[positionals[0] ?? ''];

if (
  !soak ||
  !(Number(values.runs) >= 1) ||
  !(Number(values.repeat) >= 1) ||
  !(Number(values.minutes) > 0) ||
  !Number.isInteger(seed)
) {
  console.error(`npm run soak -- model [--runs N] [--seed N]
npm run soak -- faults [--browser chromium|firefox] [--repeat N] [--only WORDS] [--seed N]
npm run soak -- load [--browser chromium|firefox] [--rate N] [--seconds N]
npm run soak -- idle [--minutes N]
npm run soak -- voice [--browser chromium|firefox] [--minutes N]`);
  process.exit(2);
}
process.exitCode = (await soak()) ? 0 : 1;
