import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '#launcher/root';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';

/** A page's text, or a function that answers in its place: redirects, slow answers, counted requests. */
export type ServedPage = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** The same pages under another origin: `http://localhost:PORT`. */
  otherOrigin: string;
  close(): Promise<void>;
}

// Only pages of tests and of the gallery use it, to declare tools where the browser cannot.
const polyfill = join(root, 'node_modules', '@mcp-b', 'webmcp-polyfill', 'dist', 'index.iife.js');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webp': 'image/webp',
};

/** Serves `test/pages` and the given pages (`'/cart': '<h1>…'`) on loopback. */
export async function servePages(pages: Record<string, ServedPage> = {}): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const given = pages[pathname];
    if (typeof given === 'function') return given(request, response);
    const body = given ?? (await fromFolder(pathname));
    // Where the polyfill of page tools runs, the page must have its origin to itself; Firefox does that when told.
    const headers = { 'content-type': typeOf(pathname), 'origin-agent-cluster': '?1' };
    response.writeHead(body === undefined ? 404 : 200, headers);
    response.end(body ?? '<!doctype html><title>Nothing here</title><h1>Nothing here</h1>');
  });
  const port = await listenOnLoopback(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    close: () => closeAll(server),
  };
}

const typeOf = (pathname: string) => types[extname(pathname)] ?? 'text/html; charset=utf-8';

async function fromFolder(pathname: string): Promise<string | Buffer | undefined> {
  if (pathname === '/webmcp-polyfill.js') return readFile(polyfill, 'utf8');
  if (pathname === '/') return '<!doctype html><title>Start</title><h1>Start</h1>';
  const file = join(root, 'test', 'pages', normalize(pathname));
  return readFile(file).catch(() => undefined);
}
