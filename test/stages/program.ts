import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#launcher/root';

/** The scripts of our tools, started with this Node so that no shell stands between. */
const scripts = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  webExt: 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const;

export interface Finished {
  code: number | null;
  /** Both streams as they came. */
  output: string;
  stdout: string;
}

// Nothing that works is cut short: the whole of `npm test` takes less, also on machines that do other things.
const PATIENCE_MS = 60 * 60_000;

/** Runs one of our tools to its end; one that hangs is ended after an hour. */
export function program(name: keyof typeof scripts, ...args: string[]): Promise<Finished> {
  const script = join(root, 'node_modules', scripts[name]);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, output, stdout });
    });
  });
}
