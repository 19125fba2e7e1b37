import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Latch, latch } from '../support/latch';
import type { ServedPage } from '../support/pageServer';

/** Buttons and links that tell the server of every click before anything else happens, each known by a mark. */
export interface EffectsSite {
  pages: Record<string, ServedPage>;
  /** Where a page for these marks is: (3, 2) has the buttons `m3` and `m4` and the links `g3` and `g4`. */
  path(first: number, count: number): string;
  /** Settles when the mark was counted the first time. */
  counted(mark: string): Promise<void>;
  /** Keeps the page inside its click handler or on its way, after the count, until released. */
  keepInside(mark: string): { release(): void };
  /** Settles when a call that is marked for this point has come to it; it stays there until released. */
  reached(point: string, callId: string): Promise<{ release(): void; fail(): void }>;
}

/** `onEffect` hears of each click the moment the server does. */
export function effectsSite(onEffect: (mark: string) => void): EffectsSite {
  const counted = lazily<void>();
  const inside = new Map<string, Latch>();
  const reached = lazily<ServerResponse>();
  const query = ({ url = '/' }: IncomingMessage) => new URL(url, 'http://127.0.0.1').searchParams;
  return {
    path: (first, count) => `/effects?first=${first}&count=${count}`,
    pages: {
      '/effects': (request, response) => {
        const given = query(request);
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(page(Number(given.get('first')), Number(given.get('count'))));
      },
      '/effect': async (request, response) => {
        const mark = query(request).get('mark') ?? '';
        onEffect(mark);
        counted(mark).open();
        await inside.get(mark)?.opened;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end('<!doctype html><title>Counted</title><h1>Counted</h1>');
      },
      '/hold': (request, response) => {
        const given = query(request);
        response.setHeader('access-control-allow-origin', '*');
        reached(nameOf(given.get('point') ?? '', idOf(given.get('key') ?? '[]'))).open(response);
      },
    },
    counted: (mark) => counted(mark).opened,
    keepInside(mark) {
      const kept = latch();
      inside.set(mark, kept);
      return { release: () => kept.open() };
    },
    async reached(point, callId) {
      const response = await reached(nameOf(point, callId)).opened;
      return {
        release: () => void response.end(),
        fail: () => void response.writeHead(507).end(),
      };
    },
  };
}

function lazily<T>(): (name: string) => Latch<T> {
  const latches = new Map<string, Latch<T>>();
  return (name) => {
    const known = latches.get(name) ?? latch<T>();
    latches.set(name, known);
    return known;
  };
}

const nameOf = (point: string, callId: string) => `${point} ${callId}`;

/** A key is the endpoint, the conversation and the call's id. */
function idOf(key: string): string {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? String(parts[2]) : '';
}

// A request that is waited for: the server has counted before the click is over, whatever happens to the page then.
function page(first: number, count: number): string {
  const numbers = Array.from({ length: count }, (_unused, index) => first + index);
  return `<!doctype html><html lang="en"><title>Effects ${first}</title>
${numbers.map((n) => `<button id="m${n}">Do ${n}</button> <a id="g${n}" href="/effect?mark=g${n}">Go ${n}</a>`).join('\n')}
<p>Done: <output id="done">0</output></p>
<script>
document.addEventListener('click', ({ target }) => {
  if (!target.matches('button')) return;
  const request = new XMLHttpRequest();
  request.open('POST', '/effect?mark=' + target.id, false);
  request.send();
  document.querySelector('#done').textContent = Number(document.querySelector('#done').textContent) + 1;
});
</script></html>`;
}
