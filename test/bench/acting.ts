import type { Page as PlaywrightPage } from 'playwright-core';
import type { BrowserName } from '#launcher/browsers/browserName';
import { collectClosers } from '#launcher/closers';
import type { World } from '../support/startWorld';
import { benchPage } from './benchPage';
import { interleave, quantile, type Timed, type Times } from './interleave';
import { printLatency } from './latencyTable';
import { type Bench, startBench } from './startBench';
import { succeed } from './succeed';

interface Settings {
  browser: BrowserName;
  rounds: number;
}

/**
 * Times the acts people ask for most on pages that react at once, beside the floor of `bench -- latency`, Puppeteer and, in
 * Chromium, Playwright; then a click by ref on ever larger pages.
 */
export async function acting({ browser, rounds }: Settings): Promise<void> {
  const closers = collectClosers();
  try {
    const pages = Object.fromEntries(SIZES.map((size) => [`/${size}`, benchPage(size, CONTROLS)]));
    const bench = await startBench(browser, pages, closers);
    await bench.world.open(`/${SIZES[0]}`);
    const rivals = [...puppeteer(bench.world), ...playwright(await bench.playwright())];
    const timed = [...floors(bench), ...acts(bench.world, await refsOn(bench.world)), ...rivals];
    printLatency(`${browser}, ${SIZES[0]} elements, ${rounds} rounds`, await interleave(timed, rounds));
    await growth(bench, { browser, rounds });
  } finally {
    await closers.close();
  }
}

async function growth(bench: Bench, { browser, rounds }: Settings): Promise<void> {
  const clicks: string[] = [];
  for (const size of SIZES) {
    await bench.world.open(`/${size}`);
    const { count } = await refsOn(bench.world);
    const timed = [
      ...floors(bench),
      { name: CLICK, run: () => succeed(bench.world, 'click', { target: count }) },
    ];
    const times = await interleave(timed, rounds);
    printLatency(`${browser}, ${size} elements, ${rounds} rounds`, times);
    clicks.push(`${size}: ${middleOf(times, CLICK)}`);
  }
  console.log(`\np50 of “${CLICK}” by elements: ${clicks.join(', ')} ms`);
}

function floors({ floor }: Bench): Timed[] {
  return [
    { name: 'floor: a message a call', run: () => floor('message', '#count') },
    { name: 'floor: a kept-open port', run: () => floor('port', '#count') },
  ];
}

type Refs = Record<'count' | 'note' | 'size', string>;

function acts(world: World, refs: Refs): Timed[] {
  return [
    { name: CLICK, run: () => succeed(world, 'click', { target: refs.count }) },
    { name: 'fill', run: (round) => succeed(world, 'fill', { target: refs.note, value: `ours ${round}` }) },
    {
      name: 'select_option',
      run: (round) => succeed(world, 'select_option', { target: refs.size, option: sizeOf(round, 0) }),
    },
    {
      name: 'press_key Enter',
      run: () => succeed(world, 'press_key', { target: refs.count, keys: 'Enter' }),
    },
  ];
}

function puppeteer({ page }: World): Timed[] {
  return [
    { name: 'Puppeteer click', run: () => page.click('#count') },
    { name: 'Puppeteer fill', run: (round) => page.locator('#note').fill(`Puppeteer ${round}`) },
    { name: 'Puppeteer select', run: (round) => page.select('#size', sizeOf(round, 1)) },
    {
      name: 'Puppeteer press',
      run: () =>
        page
          .locator('#count')
          .waitHandle()
          .then((count) => count.press('Enter')),
    },
  ];
}

function playwright(page: PlaywrightPage | undefined): Timed[] {
  if (!page) return [];
  return [
    { name: 'Playwright click', run: () => page.click('#count') },
    { name: 'Playwright fill', run: (round) => page.fill('#note', `Playwright ${round}`) },
    { name: 'Playwright select', run: (round) => page.selectOption('#size', sizeOf(round, 2)) },
    { name: 'Playwright press', run: () => page.press('#count', 'Enter') },
  ];
}

/** The refs of what is acted on, as an agent gets them. */
async function refsOn(world: World): Promise<Refs> {
  const refOf = async (selector: string) => {
    const result = await world.call('read_page', { scope: `css=${selector}` });
    const ref = result.status === 'success' && /\[(e\d+)\]/.exec(String(result.data?.outline))?.[1];
    if (!ref) throw new Error(`${selector} has no ref: ${JSON.stringify(result)}`);
    return ref;
  };
  return { count: await refOf('#count'), note: await refOf('#note'), size: await refOf('#size') };
}

function middleOf(times: readonly Times[], name: string): string {
  return quantile(times.find((one) => one.name === name)?.ms ?? [], 0.5).toFixed(2);
}

// Whoever chooses, it is another option than the last one's.
const sizeOf = (round: number, chooser: number) => `Size ${(Math.abs(round) * 3 + chooser) % 12}`;

const CLICK = 'click by ref';
const SIZES = [1_000, 10_000, 50_000] as const;
const CONTROLS = `<p><label for="size">Size</label> <select id="size"><option>None${Array.from({ length: 12 }, (_unused, at) => `<option>Size ${at}`).join('')}</select>
<output id="heard"></output></p>
<script>for (const [id, type] of [['note', 'input'], ['size', 'change']])
  document.getElementById(id).addEventListener(type, ({ target }) => { document.getElementById('heard').textContent = target.value; });</script>`;
