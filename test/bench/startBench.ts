import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BrowserName } from '#launcher/browsers/browserName';
import type { Closers } from '#launcher/closers';
import { startWorld, type World } from '../support/startWorld';
import { type Floor, installFloor } from './floor';
import { playwrightPage } from './playwrightHands';

/** Everything that is measured, side by side in one browser. */
export interface Bench {
  world: World;
  floor: Floor;
  /** Playwright's hands on the tab that stands at `path` now; undefined where it cannot join (Firefox). */
  playwright(): Promise<Page | undefined>;
}

/** Starts the browser with the extension and the floor in it. */
export async function startBench(
  browser: BrowserName,
  pages: Record<string, string>,
  closers: Closers,
): Promise<Bench> {
  const profileDir = await mkdtemp(join(tmpdir(), 'pagehand-bench-'));
  closers.add(() => rm(profileDir, { recursive: true, force: true, maxRetries: 5 }));
  const args = browser === 'chromium' ? ['--remote-debugging-port=0'] : [];
  const world = await startWorld({ browser, pages, launch: { profileDir, args } });
  closers.add(world.close);
  const floor = await installFloor(world.browser, closers);
  return {
    world,
    floor,
    playwright: async () =>
      browser === 'chromium' ? playwrightPage(profileDir, world.page.url(), closers) : undefined,
  };
}
