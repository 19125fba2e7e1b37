import { parseArgs } from 'node:util';
import { startLocalAgent } from './localAgent';

const PORT = '8765';

const { values } = parseArgs({ options: { port: { type: 'string', default: PORT } } });
const agent = await startLocalAgent({ port: Number(values.port) });
console.log('The local agent is running. Paste this line into Pagehand:\n');
console.log(`${agent.url}?token=${agent.token}\n`);
console.log('It understands simple English such as “click sign in”. Ctrl+C ends it.');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void agent.close().then(() => process.exit(0)));
