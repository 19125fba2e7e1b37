import { parseArgs } from 'node:util';
import { isBrowserName } from '#launcher/browsers/browserName';
import { acting } from './acting';
import { blocking } from './blocking';
import { latency } from './latency';
import { reading } from './reading';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string' },
    page: { type: 'string' },
  },
});
const bench = {
  act: { run: acting, rounds: 100 },
  blocks: { run: blocking, rounds: 2 },
  latency: { run: latency, rounds: 200 },
  read: { run: reading, rounds: 5 },
};
const [name] = positionals;
const chosen =
  name === 'act' || name === 'blocks' || name === 'latency' || name === 'read' ? bench[name] : undefined;
const rounds = Number(values.rounds ?? chosen?.rounds);

if (!chosen || !isBrowserName(values.browser) || !(rounds >= 1)) {
  console.error(
    'npm run bench -- act|blocks|latency|read [--browser chromium|firefox] [--rounds N] [--page shop/10000]',
  );
  process.exit(2);
}
await chosen.run({ browser: values.browser, rounds, page: values.page });
