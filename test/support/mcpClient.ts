import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type CallToolResult, CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { root } from '#launcher/root';
import { changeAccess } from '#mcp/keptAccess';
import { freePort } from './freePort';

const command = join(root, 'dist', 'pagehand.cjs');

/** What a user has who uses Pagehand from MCP clients: the built command, and its settings. */
export interface McpSetUp {
  address: string;
  token: string;
  /** Starts a client of that name, which starts the server as its configuration says. */
  client(name: string): Promise<McpClient>;
  close(): Promise<void>;
}

export interface McpClient {
  client: Client;
  call(name: string, args?: Record<string, unknown>, options?: CallOptions): Promise<CallToolResult>;
  /** Ends the server at once, as when its client dies. */
  kill(): void;
  close(): Promise<void>;
}

type CallOptions = Parameters<Client['callTool']>[2];

/** Builds the command and gives it settings of its own, on a free port. */
export async function setUpMcp(): Promise<McpSetUp> {
  await promisify(execFile)('npm', ['run', '--silent', 'build:mcp'], { cwd: root });
  const folder = await mkdtemp(join(tmpdir(), 'pagehand-mcp-'));
  const { port, token } = await changeAccess(folder, { port: await freePort() });
  return {
    address: `ws://127.0.0.1:${port}/`,
    token,
    async client(name) {
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: [command, 'mcp', '--config', folder],
        stderr: 'ignore',
      });
      const client = new Client({ name, version: '1.0.0' });
      await client.connect(transport);
      return {
        client,
        call: async (tool, args, options) =>
          CallToolResultSchema.parse(
            await client.callTool({ name: tool, arguments: args }, CallToolResultSchema, options),
          ),
        kill: () => void (transport.pid && process.kill(transport.pid, 'SIGKILL')),
        close: () => client.close(),
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
