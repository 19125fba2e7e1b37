import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const page = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/one': page('One'),
      '/two': page('Two'),
      '/framed': `${page('Framed')}<iframe src="/one"></iframe>`,
      '/leading': `${page('Leading')}<iframe src="/onward"></iframe>`,
      '/onward': `${page('Onward')}<a href="/two">Onward</a>`,
      '/app': `${page('App')}<a href="#part">Part</a>`,
      '/redirect': (request, response) => {
        const to = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('to') ?? '';
        response.writeHead(302, { location: to }).end();
      },
      // Later than the browser needs to leave the start page of a new tab.
      '/slow': (_request, response) => {
        setTimeout(() => response.setHeader('content-type', 'text/html').end(page('Slow')), 1_500);
      },
      '/hangup': (request) => request.socket.destroy(),
    },
  });
});
afterAll(() => world?.close());

test('goes to an address, back, forward and reloads, each answering from the page it reached', async () => {
  const { call, origin } = world;
  const on = (name: string) => ({
    status: 'success',
    verdict: 'navigated',
    say: expect.stringContaining(name),
    tab: { title: name, url: `${origin}/${name.toLowerCase()}` },
  });
  expect(await call('navigate', { url: `${origin}/one` })).toMatchObject(on('One'));
  expect(await call('navigate', { url: `${origin}/two` })).toMatchObject(on('Two'));
  expect(await call('go_back', {})).toMatchObject(on('One'));
  expect(await call('go_forward', {})).toMatchObject(on('Two'));
  expect(await call('reload', {})).toMatchObject({ verdict: 'navigated', say: 'Reloaded the page.' });
  expect(await call('go_forward', {})).toMatchObject({ verdict: 'no_change' });
});

test('goes back to the site before, though it may tell nothing of it', async () => {
  const { call, origin, otherOrigin, page } = world;
  await page.goto(`${otherOrigin}/two`);
  await page.goto(`${origin}/one`);
  const back = await call('go_back', {});
  expect(back).toMatchObject({ errorCode: 'ORIGIN_CHANGED' });
  expect(JSON.stringify(back)).not.toContain('Two');
  await world.isAt(`${otherOrigin}/two`);
  // After that Firefox's driver hears nothing of the next load, and would wait for it.
  await page.evaluate((to) => location.assign(to), `${origin}/one`);
  await world.isAt(`${origin}/one`);
});

test('goes back and forward in a frame where that was the last to move', async () => {
  const { call, page } = world;
  await world.open('/leading');
  const at = () => page.frames()[1]?.url();
  await call('click', { target: 'Onward' });
  const moved = (direction: string) => ({
    verdict: 'changed',
    say: `A part of the page went ${direction}. Read the page to see it.`,
  });
  expect(await call('go_back', {})).toMatchObject(moved('back'));
  await expect.poll(at).toBe(`${world.origin}/onward`);
  expect(await call('go_forward', {})).toMatchObject(moved('forward'));
  await expect.poll(at).toBe(`${world.origin}/two`);
  expect(await call('go_forward', {})).toMatchObject({ verdict: 'no_change' });
});

test('an address within the page is an arrival too', async () => {
  await world.open('/app');
  expect(await world.call('navigate', { url: `${world.origin}/app#part` })).toMatchObject({
    verdict: 'navigated',
  });
  expect(await world.page.evaluate(() => location.hash)).toBe('#part');
});

test('opens no address that is not allowed', async () => {
  await world.open('/one');
  expect(await world.call('navigate', { url: 'javascript:alert(1)' })).toMatchObject({
    errorCode: 'URL_BLOCKED',
  });
  expect(await world.call('navigate', { url: `${world.otherOrigin}/two` })).toMatchObject({
    errorCode: 'SITE_NOT_ALLOWED',
  });
  await world.isAt(`${world.origin}/one`);
});

test('opens, lists, switches and closes tabs', async () => {
  await world.open('/one');
  const opened = await world.call('open_tab', { url: `${world.origin}/two` });
  expect(opened).toMatchObject({ verdict: 'opened_tab', tab: { title: 'Two' } });
  const listed = await world.call('list_tabs', {});
  const { tabs } = Object(listed.status === 'success' && listed.data);
  expect(tabs.filter(({ title }: { title: string }) => title === 'One' || title === 'Two')).toHaveLength(2);
  expect(await world.call('switch_tab', { tab: 'one' })).toMatchObject({
    verdict: 'changed',
    say: 'Switched to One.',
  });
  expect(await world.call('switch_tab', { tab: 'one' })).toMatchObject({ verdict: 'no_change' });
  expect(await world.call('switch_tab', { tab: 'Ten' })).toMatchObject({ errorCode: 'TARGET_NOT_FOUND' });
  expect(await world.call('close_tab', { tab: 'two' })).toMatchObject({ say: 'Closed Two.' });
  expect(await world.call('read_page', {})).toMatchObject({ status: 'success', tab: { title: 'One' } });
});

test('waits for a slow page in the tab it opens', async () => {
  const { call, origin } = world;
  await world.open('/one');
  const slow = { verdict: 'opened_tab', tab: { url: `${origin}/slow`, title: 'Slow' } };
  expect(await call('open_tab', { url: `${origin}/slow` })).toMatchObject({
    ...slow,
    say: 'Opened Slow in a new tab.',
  });
  expect(await call('close_tab', {})).toMatchObject({ say: 'Closed Slow.' });
  expect(await call('reopen_tab', {})).toMatchObject({ ...slow, say: 'Opened Slow again.' });
  await call('close_tab', {});
});

test('a redirect out of the allowed sites tells nothing of where it led', async () => {
  await world.open('/one');
  const leading = `${world.origin}/redirect?to=${encodeURIComponent(`${world.otherOrigin}/two`)}`;
  const result = await world.call('navigate', { url: leading });
  expect(result).toMatchObject({ errorCode: 'ORIGIN_CHANGED' });
  expect(JSON.stringify(result)).not.toContain('Two');
});

test('an address nobody serves is unreachable', async () => {
  await world.open('/one');
  const result = await world.call('navigate', { url: `${world.origin}/hangup` });
  expect(result).toMatchObject({ errorCode: 'PAGE_UNREACHABLE' });
});

test.each(['/one', '/framed'])('what is waited for at %s may be on the page that comes', async (from) => {
  await world.open(from);
  const waiting = world.call('wait_for', { text: 'Two', seconds: 20 });
  await world.call('read_page', {});
  await world.page.goto(`${world.origin}/two`);
  expect(await waiting).toMatchObject({ status: 'success', tab: { title: 'Two' } });
});

test('who waits at a page tells nothing of another site that the user goes to', async () => {
  await world.open('/one');
  const waiting = world.call('wait_for', { text: 'Two', seconds: 20 });
  await world.call('read_page', {});
  await world.page.goto(`${world.otherOrigin}/two`);
  const result = await waiting;
  expect(result).toMatchObject({ errorCode: 'SITE_NOT_ALLOWED' });
  expect(JSON.stringify(result)).not.toContain('Two');
});
