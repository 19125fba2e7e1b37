import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seed } from '#contract/seed';
import type { BrowserName } from './browsers/browserName';
import { buildExtension } from './buildExtension';

export interface Preparation {
  browser: BrowserName;
  seed: Seed;
  /** The folder of a development build; left out, one is made. */
  build?: string;
  /** Files laid beside it, by name. */
  files?: Record<string, string>;
}

export interface PreparedExtension {
  dir: string;
  remove(): Promise<void>;
}

/**
 * Copies a development build to a folder of its own and lays `seed.json` into it, which a fresh installation
 * reads: so it is connected, with its rules, before anybody has clicked.
 */
export async function prepareExtension(preparation: Preparation): Promise<PreparedExtension> {
  const build = preparation.build ?? (await buildExtension(preparation.browser, 'development'));
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-extension-'));
  await cp(build, dir, { recursive: true });
  for (const [name, text] of Object.entries(preparation.files ?? {})) await writeFile(join(dir, name), text);
  await writeFile(join(dir, 'seed.json'), JSON.stringify(preparation.seed));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
