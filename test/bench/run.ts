import { parseArgs } from 'node:util';
import { isBrowserName } from '#launcher/browsers/browserName';
import { acting } from './acting';
import { blocking } from './blocking';
import { latency } from './latency';
import { reading } from './reading';
import { talking } from './voice/talking';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string' },
    page: { type: 'string' },
    minutes: { type: 'string', default: '1' },
  },
});
const bench = {
  act: { run: acting, rounds: 100 },
  blocks: { run: blocking, rounds: 2 },
  latency: { run: latency, rounds: 200 },
  read: { run: reading, rounds: 5 },
  voice: { run: talking, rounds: 30 },
};
const [name] = positionals;
const isBench = (named: string | undefined): named is keyof typeof bench => Object.hasOwn(bench, named ?? '');
const chosen = isBench(name) ? bench[name] : undefined;
const rounds = Number(values.rounds ?? chosen?.rounds);
const minutes = Number(values.minutes);

if (!chosen || !isBrowserName(values.browser) || !(rounds >= 1) || !(minutes > 0)) {
  console.error(
    'npm run bench -- act|blocks|latency|read|voice [--browser chromium|firefox] [--rounds N] [--page shop/10000] [--minutes N]',
  );
  process.exit(2);
}
await chosen.run({ browser: values.browser, rounds, page: values.page, minutes });
