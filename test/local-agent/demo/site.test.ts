import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoSite, startDemoSite } from '#local-agent/demo/site';

let site: DemoSite;
beforeAll(async () => {
  site = await startDemoSite();
});
afterAll(() => site.close());

const links = (html: string) =>
  [...html.matchAll(/(?:href|src|action)="([^"#?]+)/gu)].flatMap(([, to]) => to ?? []);

it('has no dead link and nothing from elsewhere', async () => {
  const seen = new Set<string>();
  const open = ['/'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    expect(path).toMatch(/^\//u);
    const page = await fetch(site.url + path);
    expect([path, page.status]).toEqual([path, 200]);
    if (page.headers.get('content-type')?.startsWith('text/html')) open.push(...links(await page.text()));
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['/products', '/cart', '/contact', '/story', '/assets/cart.js']),
  );
});

it('answers the contact form with a thank-you page', async () => {
  const body = new URLSearchParams({ name: 'Ada & Co', message: 'Hello' });
  const answer = await fetch(`${site.url}/contact`, { method: 'POST', body, redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thanks?name=Ada%20%26%20Co']);
});

it.each(['/nowhere', '/assets/../site.ts', '/assets/%2e%2e/site.ts', '/assets/none.js', '/constructor'])(
  'has nothing at %s',
  async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  },
);

it('refuses other methods', async () => {
  expect((await fetch(`${site.url}/cart`, { method: 'DELETE' })).status).toBe(405);
});
