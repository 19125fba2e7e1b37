import { createServer, type IncomingMessage, type Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { z } from '#contract/schema';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';
import type { BrowserLinks } from './browserLinks';

/** A picture of the page is the largest answer. */
const MOST_BYTES = 8 * 1024 * 1024;
const EXTENSION = /^(chrome|moz)-extension:\/\//;

export interface BrowserDoor {
  /** Opens the port where the extension comes in; undefined, or in words why it cannot. Tries anew each time. */
  open(): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Given {
  port: number;
  links: BrowserLinks;
  /** The MCP client's own name, for one that comes after it. */
  client(): string;
}

/** The loopback port of one MCP server. Only one can have it: the one who drives the browser. */
export function browserDoor({ port, links, client }: Given): BrowserDoor {
  let opened: { http: Server; sockets: WebSocketServer } | undefined;
  let opening: Promise<string | undefined> | undefined;

  const tryOpen = async () => {
    const http = createServer((request, response) => {
      if (request.headers.host !== `127.0.0.1:${port}`) return response.writeHead(403).end();
      return response.end(JSON.stringify({ pagehand: 'mcp', client: client(), process: process.pid }));
    });
    const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
    http.on('upgrade', (request, stream, head) => {
      if (!isExtension(request)) return stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      sockets.handleUpgrade(request, stream, head, (socket) => links.admit(socket, request));
    });
    try {
      await listenOnLoopback(http, port);
      opened = { http, sockets };
      return undefined;
    } catch (fault) {
      return whyTaken(port, fault);
    }
  };

  return {
    open() {
      if (opened) return Promise.resolve(undefined);
      opening ??= tryOpen().finally(() => {
        opening = undefined;
      });
      return opening;
    },
    async close() {
      await opening;
      if (!opened) return;
      await links.leave();
      await closeAll(opened.http, opened.sockets);
      opened = undefined;
    },
  };
}

// Pages can open sockets to this machine as well.
function isExtension({ headers }: IncomingMessage): boolean {
  return EXTENSION.test(headers.origin ?? '');
}

const holder = z.object({ pagehand: z.literal('mcp'), client: z.string(), process: z.number() });

async function whyTaken(port: number, fault: unknown): Promise<string> {
  if (!isInUse(fault)) return `The port ${port} of this machine cannot be opened: ${String(fault)}`;
  const other = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) })
    .then((response) => response.json())
    .then((answer) => holder.safeParse(answer).data)
    .catch(() => undefined);
  return other
    ? `Another MCP client, ${other.client} (process ${other.process}), is using the browser. Only one can at a time: ask the user to end it or to switch Pagehand off there, then try again.`
    : `Another program has the port ${port}. Ask the user to run “pagehand mcp --port” with a free port, to set the same port in Pagehand’s options, and to restart this MCP client.`;
}

function isInUse(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
}
