import { MCP_PORT } from '#contract/mcpPort';
import { bodhi } from './bodhi';
import type { Closing, Dialect } from './dialect';

/**
 * Pagehand’s own MCP server on this machine, `pagehand mcp`, which an MCP client starts and ends. Its frames are those
 * of our adapter for Bodhi: a call, its cancel, progress, an answer.
 */
export const mcp: Dialect = {
  facts: { name: 'MCP', address: `ws://127.0.0.1:${MCP_PORT}/`, needsToken: true, asks: [] },
  address: bodhi.address,
  opening: bodhi.opening,
  read: bodhi.read,
  result: bodhi.result,
  text: bodhi.text,
  closing: bodhi.closing,
  ...(bodhi.progress && { progress: bodhi.progress }),
  beat: () => ({ type: 'ext.beat' }),
  closed,
};

// The server comes and goes with the user’s MCP client, so it is waited for as long as the user wants the connection.
function closed({ code, word, opened }: Closing): ReturnType<Dialect['closed']> {
  if (!opened) {
    const reason =
      'No MCP client runs Pagehand’s server at this address. Start yours (Claude Desktop, VS Code, Cursor …); it is waited for.';
    return { reason, next: 'restart' };
  }
  if (code === 1008) return { reason: word || 'The MCP server refused the connection.', next: 'fail' };
  if (code === 1001) return { reason: 'The MCP client has ended. It is waited for.', next: 'restart' };
  return { reason: `The connection to the MCP server was lost (${code}).`, next: 'restart' };
}
