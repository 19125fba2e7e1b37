import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoRules } from '#launcher/demoRules';
import { type DemoSite, startDemoSite } from '#local-agent/demo/site';
import { tools } from '#tools/index';
import { changeAgent } from '../support/addAgent';
import { control, withWords } from '../support/control';
import { type McpClient, type McpSetUp, setUpMcp } from '../support/mcpClient';
import { startWorld, type World } from '../support/world';

let shop: DemoSite;
let mcp: McpSetUp;
let world: World;
let desk: McpClient;

beforeAll(async () => {
  shop = await startDemoSite();
  mcp = await setUpMcp();
  world = await startWorld({ rules: () => demoRules(shop.url) });
  desk = await mcp.client('desk');
});
afterAll(async () => {
  await desk?.close();
  await world?.close();
  await mcp?.close();
  await shop?.close();
});
beforeEach(async () => {
  await world.page.goto(shop.url);
});

/** The popup shows these words in an element of this class; fails when it does not. */
async function seen(name: string, words: string) {
  const popup = await world.popup();
  await withWords(popup, `*[contains(@class, "${name}")]`, words);
  await popup.close();
}

test('without a browser, the client is told what to do', async () => {
  const told = await desk.call('read_page');
  expect(told.isError).toBe(true);
  expect(told.content).toEqual([
    { type: 'text', text: expect.stringMatching(/^PAGE_UNREACHABLE: No browser .*popup.*--show/) },
  ]);
  const { address, token } = mcp;
  await changeAgent(world, { platform: 'mcp', name: 'My MCP client', address, token });
});

test('lists every tool with its schema and what it does to the page', async () => {
  const listed = await desk.client.listTools();
  expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  const click = listed.tools.find(({ name }) => name === 'click');
  expect(click).toMatchObject({
    inputSchema: { type: 'object', required: ['target'] },
    annotations: { readOnlyHint: false, destructiveHint: true },
  });
  expect(desk.client.getInstructions()).toContain('popup');
});

test('buys something in the shop', async () => {
  const outline = await desk.call('read_page');
  expect(outline.structuredContent).toMatchObject({ status: 'success', data: expect.anything() });
  expect(JSON.stringify(outline.content)).toContain('Corner Shop');
  const steps: [tool: string, args: Record<string, unknown>, comesTo: object][] = [
    ['click', { target: 'Products' }, { verdict: 'navigated' }],
    ['click', { target: 'Add to cart' }, { errorCode: 'TARGET_AMBIGUOUS' }],
    ['click', { target: 'Add to cart', pick: 2 }, { verdict: 'changed' }],
    ['click', { target: 'Cart' }, { verdict: 'navigated' }],
    ['select_option', { target: 'Quantity of tea mug', option: '3' }, { verdict: 'changed' }],
    ['click', { target: 'Check out' }, { errorCode: 'TARGET_COVERED' }],
    ['click', { target: 'Accept cookies' }, { verdict: 'changed' }],
    ['click', { target: 'Check out' }, { verdict: 'navigated' }],
  ];
  for (const [tool, args, comesTo] of steps) {
    const answer = await desk.call(tool, args);
    expect(answer.structuredContent, `${tool} ${args.target}`).toMatchObject(comesTo);
    expect(answer.isError ?? false).toBe('errorCode' in comesTo);
  }
  await world.isAt(`${shop.url}/thanks?order=1`);
  await seen('line', 'Check out');
});

test('a call the client cancels is stopped in the page, and told as it goes', async () => {
  const cancelling = new AbortController();
  const told: string[] = [];
  const waiting = desk.call(
    'wait_for',
    { text: 'Never', seconds: 25 },
    {
      signal: cancelling.signal,
      onprogress: ({ message = '' }) => {
        told.push(message);
        cancelling.abort('The user changed their mind.');
      },
    },
  );
  await expect(waiting).rejects.toThrow('changed their mind');
  expect(told).toHaveLength(1);
  await seen('line cancelled', 'Never');
  expect(await desk.call('scroll', { direction: 'down' })).toMatchObject({
    structuredContent: { verdict: 'changed' },
  });
});

test('a screenshot comes as an image, its bytes in no text', async () => {
  await world.page.bringToFront();
  await world.pressButton();
  const { content, structuredContent } = await desk.call('screenshot', { max_width: 640 });
  const image = content.find(({ type }) => type === 'image');
  if (image?.type !== 'image') throw new Error(`No image: ${JSON.stringify(content).slice(0, 500)}`);
  expect(image.mimeType).toBe('image/jpeg');
  // The shop's own policy would not show it.
  const other = await world.open('/');
  const size = await other.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/jpeg;base64,${data}`;
    await picture.decode();
    return picture.width;
  }, image.data);
  expect(size).toBe(640);
  const texts = JSON.stringify([content.filter(({ type }) => type === 'text'), structuredContent]);
  expect(texts).not.toContain(image.data.slice(0, 40));
  expect(structuredContent).toMatchObject({ data: { image: { width: 640 } } });
});

test('what the client gets wrong is told to it, and nothing happens', async () => {
  await expect(desk.call('make_tea')).rejects.toThrow(/There is no tool “make_tea”/);
  const wrong = await desk.call('click', { target: 7, force: true });
  expect(wrong).toMatchObject({ isError: true, structuredContent: { errorCode: 'INVALID_ARGS' } });
  const refused = await desk.call('navigate', { url: 'https://elsewhere.example/' });
  expect(refused).toMatchObject({ isError: true, structuredContent: { errorCode: 'SITE_NOT_ALLOWED' } });
  await world.isAt(`${shop.url}/`);
});

test('what is typed in the extension is answered with where to write', async () => {
  const popup = await world.popup();
  await control(popup, '#say').fill('hello?');
  await popup.keyboard.press('Enter');
  await withWords(popup, '*[contains(@class, "said agent")]', 'driven by an MCP client, desk');
  await popup.close();
});

test('a second client is told who has the browser, and takes over when that one dies in a call', async () => {
  const second = await mcp.client('second');
  try {
    const told = await second.call('read_page');
    expect(told).toMatchObject({
      isError: true,
      structuredContent: { message: expect.stringMatching(/Another MCP client, desk \(process \d+\)/) },
    });
    const running = new Promise<void>((resolve) => {
      void desk
        .call('wait_for', { text: 'Never either', seconds: 25 }, { onprogress: () => resolve() })
        .catch(() => undefined);
    });
    await running;
    desk.kill();
    await seen('line cancelled', 'Never either');
    await expect
      .poll(async () => (await second.call('read_page')).isError ?? false, { timeout: 20_000 })
      .toBe(false);
    expect(await second.call('click', { target: 'Products' })).toMatchObject({
      structuredContent: { verdict: 'navigated' },
    });
  } finally {
    await second.close();
  }
});
