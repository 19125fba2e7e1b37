#!/usr/bin/env node
import { changeAccess, keptAccess } from './keptAccess';
import { type McpOptions, readOptions, UsageError, usage } from './options';
import { serve } from './serve';

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  },
);

/** The exit code: 0 when all went as asked, 2 for a wrong command line. */
async function main(words: string[]): Promise<number> {
  const options = understood(words);
  if (!options) return 2;
  if (options.show) await show(options);
  else await serve(await keptAccess(options.folder));
  return 0;
}

function understood(words: string[]): McpOptions | undefined {
  try {
    return readOptions(words);
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    process.stderr.write(`${fault.message}\n\n${usage}\n`);
    return undefined;
  }
}

async function show({ folder, port, newToken }: McpOptions): Promise<void> {
  const access = await changeAccess(folder, { port, newToken });
  process.stdout.write(`In Pagehand's options, add an agent on the platform “MCP client on this computer” with
  address  ws://127.0.0.1:${access.port}/
  token    ${access.token}
`);
}
