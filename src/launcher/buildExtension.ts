import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './browsers/browserName';
import { root } from './root';

/** What WXT calls the browsers. */
const targets = { chromium: 'chrome', firefox: 'firefox' } as const;

export type BuildMode = 'development' | 'production';

const built = new Map<string, Promise<string>>();

/** Set while all builds of the working tree are known to be fresh. */
export const BUILDS_ARE_FRESH = 'PAGEHAND_BUILDS_ARE_FRESH';

/** Builds the extension, once per process, and returns the build's folder. */
export function buildExtension(browser: BrowserName, mode: BuildMode): Promise<string> {
  const key = `${browser} ${mode}`;
  const building = built.get(key) ?? build(browser, mode);
  built.set(key, building);
  return building;
}

async function build(browser: BrowserName, mode: BuildMode): Promise<string> {
  const folder = join(root, '.output', `${targets[browser]}-mv3${mode === 'development' ? '-dev' : ''}`);
  if (process.env[BUILDS_ARE_FRESH]) return folder;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const args = [wxt, 'build', '--browser', targets[browser], '--mode', mode];
  // A test runner's NODE_ENV would end up inside the build.
  const env = { ...process.env, NODE_ENV: mode };
  await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error) => {
    throw new Error(`The ${browser} build failed:\n${error.stdout}\n${error.stderr}`);
  });
  return folder;
}
