import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { browserDoor } from './browserDoor';
import { browserLinks } from './browserLinks';
import type { Access } from './keptAccess';
import { createServer } from './server';

/** Serves the MCP client at our standard input and output until it leaves; resolves when nothing is left open. */
export async function serve({ port, token }: Access): Promise<void> {
  const tell = (words: string) => void process.stderr.write(`Pagehand: ${words}\n`);
  const client = () => server.getClientVersion()?.name ?? 'one without a name';
  const links = browserLinks({
    token,
    reply: () => `This browser is driven by an MCP client, ${client()}. Write to it there.`,
    onChange: tell,
  });
  const door = browserDoor({ port, links, client });
  const server = createServer({ links, reachable: door.open });
  const left = clientLeft();
  const problem = await door.open();
  tell(problem ?? `waiting for the browser on port ${port}.`);
  await server.connect(new StdioServerTransport());
  await left;
  // What runs is cancelled before its browser is left.
  await server.close();
  await door.close();
}

// The SDK does not notice when its client goes without a word.
function clientLeft(): Promise<void> {
  return new Promise((resolve) => {
    const leave = () => resolve();
    process.stdin.once('end', leave).once('close', leave);
    // Each answer that nobody reads any more is such an error.
    process.stdout.on('error', leave);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
  });
}
