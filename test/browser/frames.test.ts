import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolResult } from '#contract/result';
import { presetRule, tabsRule } from '#sites/presets';
import { startWorld, type World } from '../support/world';

const page = (title: string, body: string) => `<!doctype html><title>${title}</title>${body}`;
/** A frame of the other origin, whose address a served page cannot know. */
const elsewhere = (path: string, attributes: string) =>
  `<script>document.write('<iframe ${attributes} src="http://localhost:' + location.port + '${path}"></iframe>')</script>`;

const pages = {
  '/inner': page(
    'Inner',
    `<h2>Inner heading</h2><button onclick="log.textContent='inner pressed'">Press inside</button>
     <button>Same words</button><label>Card number <input id="card"></label>
     <label>Colour <select id="colour"><option>Red<option>Blue</select></label>
     <p id="log" role="status"></p>`,
  ),
  '/bare': page('Bare', '<button>Bare button</button><p>Bare words</p>'),
  '/nest': page(
    'Nest',
    `<p>Nest words</p><iframe title="Deep" src="/inner" width="400" height="300"></iframe>`,
  ),
  '/same': page(
    'Same',
    '<h1>Outside</h1><button>Same words</button><iframe title="Pay" src="/inner" width="500" height="300"></iframe><p>After the frame</p>',
  ),
  '/cross': page(
    'Cross',
    `<h1>Outside</h1>${elsewhere('/inner', 'title="Pay" width="500" height="300"')}<p>After the frame</p>`,
  ),
  '/nested': page('Nested', `<h1>Outside</h1>${elsewhere('/nest', 'title="Nest" width="600" height="400"')}`),
  '/kinds': page(
    'Kinds',
    `<iframe title="Srcdoc" srcdoc="<button onclick='this.textContent=\\'Done srcdoc\\''>Srcdoc button</button>"></iframe>
     <iframe title="Sandboxed" sandbox="allow-scripts" src="/inner" width="400" height="200"></iframe>
     <iframe title="Data" src="data:text/html,<button>Data button</button>"></iframe>
     <iframe title="Hidden" src="/bare" style="display:none"></iframe><iframe title="Dot" src="/bare" width="1" height="1"></iframe>
     <div id="host"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML =
       '<iframe title="Shadowed" width="400" height="150" src="http://localhost:' + location.port + '/bare"></iframe>'</script>`,
  ),
};

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages,
    rules: (origin) => [
      presetRule(origin, 'act'),
      presetRule(origin.replace('127.0.0.1', 'localhost'), 'act'),
      tabsRule(),
    ],
  });
});
afterAll(() => world?.close());

const outlineOf = (result: ToolResult) =>
  result.status === 'success' ? String(result.data?.outline) : JSON.stringify(result);

async function frameAt(path: string) {
  return world.page.waitForFrame((frame) => frame.url().endsWith(path));
}

describe.each(['/same', '/cross'])('%s', (path) => {
  test('is read with what its frame holds, where the frame stands', async () => {
    await world.open(path);
    const outline = outlineOf(await world.call('read_page', {}));
    const lines = outline.split('\n').map((line) => line.replace(/ \[e\d+\]/g, ''));
    const at = lines.findIndex((line) => line.startsWith('- frame "Pay"'));
    expect(at, outline).toBeGreaterThan(0);
    expect(lines.slice(at + 1)).toEqual(
      expect.arrayContaining(['  - heading 2 "Inner heading"', '  - button "Press inside"']),
    );
    expect(lines.at(-1)).toBe('- text "After the frame"');
  });

  test('has what is in its frame clicked by words and by ref', async () => {
    await world.open(path);
    const result = await world.call('click', { target: 'Press inside' });
    expect(result).toMatchObject({ status: 'success', verdict: 'changed' });
    const frame = await frameAt('/inner');
    expect(await frame.$eval('#log', (log) => log.textContent)).toBe('inner pressed');
    const outline = outlineOf(await world.call('read_page', { filter: 'interactive' }));
    const ref = /"Card number" \[(e\d+)\]/.exec(outline)?.[1] ?? outline;
    expect(await world.call('fill', { target: ref, value: '4000' })).toMatchObject({ verdict: 'changed' });
    expect(await frame.$eval('#card', (field) => (field as HTMLInputElement).value)).toBe('4000');
  });
});
