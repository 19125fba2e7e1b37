import type { Page } from 'playwright-core';
import type { BrowserName } from '#launcher/browsers/browserName';
import { type Closers, collectClosers } from '#launcher/closers';
import type { World } from '../support/startWorld';
import { benchPage } from './benchPage';
import type { Floor } from './floor';
import { interleave, type Timed } from './interleave';
import { printLatency } from './latencyTable';
import { startBench } from './startBench';
import { succeed } from './succeed';

interface Settings {
  browser: BrowserName;
  rounds: number;
}

/** Times calls from socket to socket beside a bare floor and, in Chromium, beside Playwright's own. */
export async function latency(settings: Settings): Promise<void> {
  const closers = collectClosers();
  try {
    await measure(settings, closers);
  } finally {
    await closers.close();
  }
}

async function measure({ browser, rounds }: Settings, closers: Closers): Promise<void> {
  const pages = { '/small': benchPage(1_000), '/large': benchPage(10_000) };
  const bench = await startBench(browser, pages, closers);
  const { world, floor } = bench;
  await world.open('/small');
  const small = [...hands(world, floor), ...playwright(await bench.playwright()), readPage(world, '1 000')];
  printLatency(`${browser}, 1 000 elements, ${rounds} rounds`, await interleave(small, rounds));
  await world.open('/large');
  const large = [...hands(world, floor), readPage(world, '10 000')];
  const fewer = Math.ceil(rounds / 4);
  printLatency(`${browser}, 10 000 elements, ${fewer} rounds`, await interleave(large, fewer));
}

function hands(world: World, floor: Floor): Timed[] {
  return [
    { name: 'floor: a message a call', run: () => floor('message', '#count') },
    { name: 'floor: a kept-open port', run: () => floor('port', '#count') },
    { name: 'click "Count up"', run: () => succeed(world, 'click', { target: 'Count up' }) },
    { name: 'click css=#count', run: () => succeed(world, 'click', { target: 'css=#count' }) },
    {
      name: 'fill "Note"',
      run: (round) => succeed(world, 'fill', { target: 'Note', value: `by words ${round}` }),
    },
    {
      name: 'fill css=#note',
      run: (round) => succeed(world, 'fill', { target: 'css=#note', value: `by selector ${round}` }),
    },
  ];
}

const readPage = (world: World, elements: string): Timed => ({
  name: `read_page, ${elements} elements`,
  run: () => succeed(world, 'read_page', {}),
});

function playwright(page: Page | undefined): Timed[] {
  if (!page) return [];
  return [
    { name: 'Playwright click', run: () => page.click('#count') },
    { name: 'Playwright fill', run: (round) => page.fill('#note', `by Playwright ${round}`) },
  ];
}
