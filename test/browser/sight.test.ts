import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolResult } from '#contract/result';
import { startWorld, type World } from '../support/world';

// A picture that needs no server: one grey pixel.
const GREY = 'data:image/gif;base64,R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

const colours = `<!doctype html><title>Colours</title>
<style>
  .box { position: relative; width: 300px; height: 40px }
  .box img { position: absolute; inset: 0; width: 100%; height: 100% }
  .over { position: relative }
  .gradient { background: linear-gradient(90deg, #036, #069) }
  .cut { background: linear-gradient(90deg, #036, #069); background-clip: text; color: transparent }
  .before::before { content: ''; position: absolute; inset: 0; z-index: -1; background: #222 }
</style>
<p>Seen plainly</p>
<p style="color:#fff">Hidden white on paper</p>
<p style="color:#fdfefe">Hidden near white</p>
<div style="background:#123456"><p style="color:#123456">Hidden blue on blue</p><p style="color:#fff">Seen white on blue</p></div>
<p>Before <span style="color:white">hidden within</span> after</p>
<p style="color:transparent">Hidden through</p>
<p style="font-size:0">Hidden for size</p>
<p><a href="#x" style="color:#fff">Hidden link</a></p>
<h2 style="color:#fff">Hidden heading</h2>
<button style="background:#fff;color:#fff">Blank button</button>
<p style="color:#fff;text-shadow:0 0 2px #000">Seen by shadow</p>
<div class="gradient"><p style="color:#fff">Seen on gradient</p></div>
<p class="cut">Seen as gradient</p>
<div class="box"><img src="${GREY}" alt=""><p class="over" style="color:#fff;margin:0">Seen on picture</p></div>
<div class="box before" style="z-index:0"><p style="color:#fff;margin:0">Seen on what is before</p></div>
<div style="height:3000px"></div>
<p style="color:#fff">Hidden far down</p>
<div class="box"><img src="${GREY}" alt=""><p class="over" style="color:#fff;margin:0">Seen on picture far down</p></div>`;

const covers = `<!doctype html><title>Covers</title>
<style>
  body { margin: 0 } p { margin: 0; height: 20px; line-height: 20px } .box { position: relative; width: 400px }
  .lid { position: absolute; inset: 0; background: #fff }
</style>
<header style="position:sticky;top:0;background:#fff"><p>Seen bar</p></header>
<div class="box"><p>Hidden under a lid</p><button>Hidden button</button><div class="lid"></div></div>
<div class="box"><p>Seen under glass</p><div class="lid" style="background:#fff4"></div></div>
<div class="box"><p>Hidden under a picture</p><img class="lid" style="width:100%;height:100%" src="${GREY}" alt=""></div>
<div style="background:#fff"><p style="position:relative;z-index:-1">Hidden behind its own box</p></div>
<div class="box"><p style="width:400px">Seen beside a small lid</p><div class="lid" style="left:300px"></div></div>
<p style="pointer-events:none">Seen though it takes no clicks</p>
<div class="box" style="height:24px"><input type="checkbox" id="night" style="position:absolute;left:0;top:4px"><label for="night" style="position:absolute;inset:0;background:#eee">Night mode</label></div>
<footer style="position:fixed;bottom:0;left:0;right:0;height:200px;background:#fff"><p>Seen cookie bar</p></footer>
${Array.from({ length: 60 }, (_unused, index) => `<p>Line ${index}</p>`).join('')}`;

const curtain = `<!doctype html><title>Curtain</title><p>Hidden page</p><a href="/">Hidden link</a>
<div style="position:fixed;inset:0;background:#fff"><p>Seen curtain</p><button>Open</button></div>`;

const cuts = `<!doctype html><title>Cuts</title><style>body { margin: 0 } .window { width: 300px; overflow: hidden; position: relative }</style>
<div class="window" style="height:40px"><div style="position:relative;display:flex;transform:translateX(-100%)">
  <p style="flex:none;width:100%">Hidden slide one</p><p style="flex:none;width:100%">Seen slide two</p></div></div>
<div style="position:absolute;top:0;left:0;width:100%"><div style="position:absolute;top:300px;left:600px"><p>Seen in a portal</p></div></div>
<div class="window" style="height:200px"><aside style="position:absolute;left:400px">Hidden drawer</aside>
  <div style="height:100%;overflow:auto"><p>Seen at the top</p><p style="margin-top:900px">Seen far down</p></div></div>
<div style="width:200px;height:30px;overflow-x:auto;overflow-y:hidden;white-space:nowrap">
  <p style="display:inline-block;width:180px;height:40px">Seen tab one.</p> <p style="display:inline-block;width:180px">Seen tab two</p></div>
<a href="#x" style="overflow:hidden"><span style="float:left">Seen in a line</span></a>
<div style="clear:both;height:0;overflow:hidden"><p>Hidden in no height</p><p style="position:absolute;top:350px;left:600px">Seen out of it</p></div>
<div style="overflow-y:clip;height:0"><p>Hidden in no height either</p></div>
<div style="clip-path:inset(100%)"><p style="position:absolute">Hidden by a path</p></div>
<div style="opacity:0.01"><p style="position:fixed;top:400px;left:600px">Hidden by glass</p></div>
<div class="window" style="height:40px"><div style="overflow:hidden"><p style="position:absolute;top:200px">Hidden below</p></div></div>
<div style="height:0;overflow:hidden"><div style="transform:scale(1)"><p style="position:absolute;top:20px">Hidden in what moves</p></div></div>
<div style="position:absolute;left:-9999px"><p>Hidden off the page</p></div>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/colours': colours, '/covers': covers, '/curtain': curtain, '/cuts': cuts },
  });
});
afterAll(() => world?.close());

const textOf = (result: ToolResult, key: string) =>
  result.status === 'success' ? String(result.data?.[key]) : JSON.stringify(result);

async function outlineOf(path: string): Promise<string> {
  await world.open(path);
  return textOf(await world.call('read_page', { max_chars: 20_000 }), 'outline');
}

const hiddenIn = (text: string) => text.match(/hidden[\w -]*/gi) ?? [];
const seenIn = (text: string) => new Set(text.match(/Seen[\w -]*/g));

describe('words in the colour of what is behind them', () => {
  test('are not read, unless something else makes them out', async () => {
    const outline = await outlineOf('/colours');
    expect(hiddenIn(outline)).toEqual([]);
    expect(seenIn(outline)).toEqual(seenIn(colours));
    expect(outline).toContain('button "Blank button"');
  });

  test('are neither found nor in the text of the page', async () => {
    expect(hiddenIn(textOf(await world.call('read_text', {}), 'markdown'))).toEqual([]);
    expect(await world.call('find_on_page', { text: 'Hidden white on paper' })).toMatchObject({
      data: { matches: [] },
    });
  });
});

describe('what lies under something nobody sees through', () => {
  test('is not read; under glass, bars and labels it is', async () => {
    const outline = await outlineOf('/covers');
    expect(hiddenIn(outline)).toEqual([]);
    expect(seenIn(outline)).toEqual(seenIn(covers));
    for (const seen of ['checkbox "Night mode"', 'Line 0', 'Line 25', 'Line 59'])
      expect(outline).toContain(seen);
  });

  test('is not read when it is the whole page', async () => {
    const outline = await outlineOf('/curtain');
    expect(hiddenIn(outline)).toEqual([]);
    expect(outline).toContain('button "Open"');
  });
});

test('after an act only what is new is read, and a page read again costs a part of the first time', async () => {
  await world.open('/forms.html');
  const first = textOf(await world.call('read_page', {}), 'outline');
  expect(textOf(await world.call('read_page', {}), 'outline')).toBe(first);
  const ref = /textbox "[^"]*" \[(e\d+)\]/.exec(first)?.[1];
  await world.call('fill', { target: ref, value: 'Ada' });
  const then = await world.call('read_page', {});
  expect(then).toMatchObject({ data: { only_changes: true, gone: [expect.stringContaining(`[${ref}]`)] } });
  expect(textOf(then, 'outline')).toContain('value "Ada"');
  expect(textOf(then, 'outline').length).toBeLessThan(first.length / 4);
  const whole = textOf(await world.call('read_page', { whole: true }), 'outline');
  expect(whole.split('\n').length).toBe(first.split('\n').length);
});

describe('words that what is around them cuts off', () => {
  test.each([
    ['read_page', 'outline'],
    ['read_text', 'markdown'],
  ])('are not told by %s, and those that only seem so are', async (tool, key) => {
    await world.open('/cuts');
    const text = textOf(await world.call(tool, {}), key);
    expect(hiddenIn(text)).toEqual([]);
    expect(seenIn(text)).toEqual(seenIn(cuts));
  });

  test('are not found, and those that only seem so are', async () => {
    await world.open('/cuts');
    const found = async (text: string) => JSON.stringify(await world.call('find_on_page', { text }));
    for (const seen of seenIn(cuts)) expect(await found(seen)).toContain(seen);
    for (const hidden of new Set(hiddenIn(cuts).filter((words) => words !== 'hidden')))
      expect(await found(hidden)).toContain('"found":0');
  });
});
