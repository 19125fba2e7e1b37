import type { BrowserName } from '#launcher/browsers/browserName';
import { startWorld, type World } from '../support/startWorld';
import { deepPage, fieldsPage, hugePage } from './largePages';

interface Settings {
  browser: BrowserName;
  rounds: number;
}

const pages = {
  '/links': hugePage(100_000),
  '/fields': fieldsPage(100_000),
  '/deep': deepPage(10_000),
};

const CALLS: readonly [tool: string, args: object][] = [
  ['read_page', {}],
  ['read_page', { max_chars: 50_000 }],
  ['read_page', { filter: 'interactive' }],
  ['read_page', { scope: 'Open 9000' }],
  ['read_text', {}],
  ['describe_page', {}],
  ['find_on_page', { text: 'Row 24999' }],
  ['find_on_page', { role: 'button' }],
  ['read_form', {}],
  ['show_hints', {}],
  ['wait_for', { text: 'Never there', seconds: 0.1 }],
  ['wait_for', { target: 'Never there', seconds: 0.1 }],
  ['highlight', { target: 'Open 24990' }],
  ['click', { target: 'Open 24990' }],
  ['click', { target: 'Opne 24990' }],
  ['click', { target: 'Row 24990' }],
  ['click', { target: 'No such thing anywhere' }],
  ['scroll', { text: 'Row 24000' }],
];

/** Tells how long each tool takes on very large pages nobody has read before, and how long it keeps the page from its turns. */
export async function blocking({ browser, rounds }: Settings): Promise<void> {
  const world = await startWorld({ browser, pages });
  try {
    for (const path of Object.keys(pages)) {
      console.log(
        `\n${browser}, ${path}, ${rounds} rounds: ms at least and most, longest block at least and most`,
      );
      for (const [tool, args] of CALLS) await measure(world, path, { tool, args, rounds });
    }
  } finally {
    await world.close();
  }
}

interface Measured {
  tool: string;
  args: object;
  rounds: number;
}

async function measure(world: World, path: string, { tool, args, rounds }: Measured): Promise<void> {
  const ms: number[] = [];
  const blocks: number[] = [];
  let told = '';
  for (let round = 0; round < rounds; round += 1) {
    const page = await world.open(path);
    await world.call('read_page', { scope: 'css=h1' });
    await page.evaluate(startTurns);
    const started = performance.now();
    const result = await world.call(tool, args);
    ms.push(performance.now() - started);
    blocks.push(await page.evaluate(longestTurn));
    told = result.status === 'success' ? 'success' : result.errorCode;
  }
  const name = `${tool} ${JSON.stringify(args)}`;
  const numbers = [Math.min(...ms), Math.max(...ms), Math.min(...blocks), Math.max(...blocks)];
  console.log(`${name.padEnd(48)}${numbers.map((one) => one.toFixed(0).padStart(8)).join('')}  ${told}`);
}

/** Has the page take turns as fast as it can, and note the longest wait for one. */
async function startTurns(): Promise<void> {
  // Drawing the page takes as long as it takes, whoever reads it.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  Reflect.set(window, 'longest', 0);
  port1.onmessage = () => {
    const now = performance.now();
    Reflect.set(window, 'longest', Math.max(Reflect.get(window, 'longest'), now - last));
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

function longestTurn(): number {
  return Reflect.get(window, 'longest');
}
