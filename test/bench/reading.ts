import type { Page } from 'playwright-core';
import type { BrowserName } from '#launcher/browsers/browserName';
import { type Closers, collectClosers } from '#launcher/closers';
import type { World } from '../support/startWorld';
import { benchPage } from './benchPage';
import type { Floor } from './floor';
import { type Read, readInParts, readOnce } from './readInParts';
import { printReading, type Reader } from './readingTable';
import { shopPage } from './shopPage';
import { startBench } from './startBench';

interface Settings {
  browser: BrowserName;
  rounds: number;
  /** The only page to read, as `shop/10000`. */
  page?: string | undefined;
}

/** Times whole and usual readings of large pages beside a crude walk and, in Chromium, Playwright's snapshots. */
export async function reading(settings: Settings): Promise<void> {
  const closers = collectClosers();
  try {
    await measure(settings, closers);
  } finally {
    await closers.close();
  }
}

const SIZES = [1_000, 10_000, 50_000];
const KINDS = { rows: benchPage, shop: shopPage };
const INTERACTIVE = 'a[href],button,input,select,textarea';

async function measure({ browser, rounds, page: only }: Settings, closers: Closers): Promise<void> {
  const pages = Object.fromEntries(
    Object.entries(KINDS).flatMap(([kind, page]) => SIZES.map((size) => [`/${kind}/${size}`, page(size)])),
  );
  const bench = await startBench(browser, pages, closers);
  const { world, floor } = bench;
  await world.open('/rows/1000');
  const playwright = await bench.playwright();
  const rivals = () => (playwright ? snapshots(playwright) : []);
  for (const kind of Object.keys(KINDS)) {
    const walks: number[] = [];
    for (const size of SIZES) {
      const path = `/${kind}/${size}`;
      if (only && path !== `/${only}`) continue;
      const readers = [...hands(world, floor), ...rivals()];
      const interactive = await roundsOf(world, readers, { path, rounds });
      printReading(`${browser}, ${kind}, ${size} elements, ${rounds} rounds`, readers, interactive);
      walks.push(...readers.filter(({ name }) => name === WHOLE).map(({ ms }) => Math.min(...ms)));
    }
    const [, middle, large] = walks;
    if (middle && large) {
      console.log(`growth of “${WHOLE}” from 10 000 to 50 000: × ${(large / middle).toFixed(2)}`);
    }
  }
}

/** Whoever reads first gets a new document, laid out and entered before the clock starts. */
async function roundsOf(
  world: World,
  readers: readonly Reader[],
  { path, rounds }: { path: string; rounds: number },
): Promise<number> {
  let interactive = 0;
  // The first round only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const reader of readers) {
      if (reader.fresh) interactive = await openAnew(world, path);
      await reader.prepare?.();
      const started = performance.now();
      reader.read = await reader.run();
      if (round > 0) reader.ms.push(performance.now() - started);
    }
  }
  return interactive;
}

/** The number of interactive elements on the page. */
async function openAnew(world: World, path: string): Promise<number> {
  const page = await world.open(path);
  await readOnce(world, { scope: 'css=h1' });
  return await page.evaluate((selector) => {
    document.body.getBoundingClientRect();
    return document.querySelectorAll(selector).length;
  }, INTERACTIVE);
}

const WHOLE = 'read_page, whole, first';

function hands(world: World, floor: Floor): Reader[] {
  const change = () =>
    world.page.evaluate(() =>
      document.querySelector('main')?.lastElementChild?.lastElementChild?.append(' more'),
    );
  return [
    { name: 'crude walk', fresh: true, run: async () => justText(await floor('port')), ms: [] },
    { name: WHOLE, fresh: true, run: () => readInParts(world), ms: [] },
    { name: 'read_page, whole, again', fresh: false, run: () => readInParts(world), ms: [] },
    { name: '… after a change', fresh: false, prepare: change, run: () => readInParts(world), ms: [] },
    { name: 'read_page, usual, first', fresh: true, run: () => readOnce(world, {}), ms: [] },
    { name: 'read_page, usual, again', fresh: false, run: () => readOnce(world, {}), ms: [] },
  ];
}

function snapshots(page: Page): Reader[] {
  const body = page.locator('body');
  return [
    {
      name: 'Playwright ariaSnapshot',
      fresh: true,
      run: async () => justText(await body.ariaSnapshot()),
      ms: [],
    },
    {
      name: 'Playwright ariaSnapshot, ai',
      fresh: true,
      run: async () => justText(await body.ariaSnapshot({ mode: 'ai' })),
      ms: [],
    },
  ];
}

function justText(text: string): Read {
  return { text, parts: 1, refs: undefined };
}
