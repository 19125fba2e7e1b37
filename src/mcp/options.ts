import { parseArgs } from 'node:util';
import { usualFolder } from './keptAccess';

export interface McpOptions {
  /** Where port and token are kept. */
  folder: string;
  /** Print what the extension needs to know instead of serving. */
  show: boolean;
  /** The port from now on. */
  port: number | undefined;
  newToken: boolean;
}

/** A wrong command line, in words for the person who typed it. */
export class UsageError extends Error {}

export const usage = `pagehand mcp [--show] [--port NUMBER] [--new-token] [--config FOLDER]

Serves an MCP client at standard input and output; it is the client that starts this.

  --show       print the address and the token for Pagehand's options, and end
  --port       take this port from now on, and end (8377 at first)
  --new-token  make a new token, print it, and end; the old one is no longer let in
  --config     keep port and token in this folder instead of the usual one`;

/** Reads the words after `pagehand`. */
export function readOptions(words: string[]): McpOptions {
  const { values, positionals } = parse(words);
  const [command, more] = positionals;
  if (command !== 'mcp')
    throw new UsageError(`What is wanted is “pagehand mcp”, not “pagehand ${command ?? ''}”.`);
  if (more !== undefined) throw new UsageError(`“${more}” is not understood.`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new UsageError(`--port is a number from 1 to 65535, not “${values.port}”.`);
  }
  const newToken = values['new-token'];
  return {
    folder: values.config ?? usualFolder(),
    show: values.show || port !== undefined || newToken,
    port,
    newToken,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        show: { type: 'boolean', default: false },
        port: { type: 'string' },
        'new-token': { type: 'boolean', default: false },
        config: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
