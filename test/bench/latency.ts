import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '#launcher/browsers/browserName';
import { type Closers, collectClosers } from '#launcher/closers';
import { startWorld, type World } from '../support/startWorld';
import { benchPage } from './benchPage';
import { type Floor, installFloor } from './floor';
import { interleave, type Timed } from './interleave';
import { printLatency } from './latencyTable';
import { playwrightPage } from './playwrightHands';

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
  const profileDir = await mkdtemp(join(tmpdir(), 'pagehand-bench-'));
  closers.add(() => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }));
  const pages = { '/small': benchPage(1_000), '/large': benchPage(10_000) };
  const args = browser === 'chromium' ? ['--remote-debugging-port=0'] : [];
  const world = await startWorld({ browser, pages, launch: { profileDir, args } });
  closers.add(world.close);
  const floor = await installFloor(world.browser, closers);
  await world.open('/small');
  const rivals = browser === 'chromium' ? await playwright(world, profileDir, closers) : [];
  const small = [...hands(world, floor), ...rivals, readPage(world, '1 000')];
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

async function playwright(world: World, profileDir: string, closers: Closers): Promise<Timed[]> {
  const page = await playwrightPage(profileDir, world.page.url(), closers);
  return [
    { name: 'Playwright click', run: () => page.click('#count') },
    { name: 'Playwright fill', run: (round) => page.fill('#note', `by Playwright ${round}`) },
  ];
}

// A fast failure must not pass for a fast success.
async function succeed(world: World, tool: string, args: object): Promise<void> {
  const result = await world.call(tool, args);
  if (result.status === 'error') throw new Error(`${tool} failed: ${result.errorCode}: ${result.message}`);
  if (tool !== 'read_page' && result.verdict !== 'changed')
    throw new Error(`${tool}: ${JSON.stringify(result)}`);
}
