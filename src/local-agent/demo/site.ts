import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeAll, listenOnLoopback } from '../loopback';
import { assetAt, notFound, pageAt } from './files';
import { readForm } from './form';

export interface DemoSite {
  /** The shop's origin, without a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves the Corner Shop on loopback; port 0, the default, takes any free one. */
export async function startDemoSite(options: { port?: number } = {}): Promise<DemoSite> {
  const http = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The shop could not answer: ${String(cause)}`);
    });
  });
  const port = await listenOnLoopback(http, options.port ?? 0);
  return { url: `http://127.0.0.1:${port}`, port, close: () => closeAll(http) };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && pathname === '/contact') {
    const form = await readForm(request);
    const name = encodeURIComponent(form.get('name') ?? '');
    response.writeHead(303, { location: `/thanks?name=${name}` }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = (await pageAt(pathname)) ?? (await assetAt(pathname));
  const { type, body } = found ?? (await notFound());
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
