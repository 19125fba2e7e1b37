import { readFile } from 'node:fs/promises';

interface Served {
  type: string;
  body: string;
}

/** Paths of the shop and the page fragment each shows. */
const pages: Readonly<Record<string, { file: string; title: string; script?: string }>> = {
  '/': { file: 'home', title: 'Corner Shop' },
  '/sign-in': { file: 'signIn', title: 'Sign in', script: 'signIn' },
  '/dashboard': { file: 'dashboard', title: 'Dashboard', script: 'dashboard' },
  '/products': { file: 'products', title: 'Products', script: 'products' },
  '/cart': { file: 'cart', title: 'Cart', script: 'cart' },
  '/contact': { file: 'contact', title: 'Contact' },
  '/thanks': { file: 'thanks', title: 'Thank you', script: 'thanks' },
  '/story': { file: 'story', title: 'Our story' },
  '/odds-and-ends': { file: 'oddsAndEnds', title: 'Odds and ends', script: 'oddsAndEnds' },
};

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A page of the shop inside its frame of header and footer, or nothing at unknown paths. */
export async function pageAt(path: string): Promise<Served | undefined> {
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return page && framed(page);
}

/** A stylesheet, script or picture of the shop. */
export async function assetAt(path: string): Promise<Served | undefined> {
  const [, name, kind] = /^\/assets\/([a-zA-Z]+)\.(css|js|svg)$/u.exec(path) ?? [];
  const type = kind === undefined ? undefined : types[kind];
  if (type === undefined) return undefined;
  const body = await readFile(new URL(`assets/${name}.${kind}`, import.meta.url), 'utf8').catch(
    () => undefined,
  );
  return body === undefined ? undefined : { type, body };
}

/** The page for addresses the shop does not have. */
export function notFound(): Promise<Served> {
  return framed({ file: 'notFound', title: 'Not found' });
}

async function framed(page: { file: string; title: string; script?: string }): Promise<Served> {
  const [frame, main] = await Promise.all([fragment('frame'), fragment(page.file)]);
  const title = page.title === 'Corner Shop' ? page.title : `${page.title} · Corner Shop`;
  const script = page.script ? `<script type="module" src="/assets/${page.script}.js"></script>` : '';
  const parts: Readonly<Record<string, string>> = { title, script, main };
  const body = frame.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name] ?? '');
  return { type: 'text/html; charset=utf-8', body };
}

function fragment(name: string): Promise<string> {
  return readFile(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
}
