import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '#launcher/root';

/** The pages of everything the matrix tries, a package of its own; apart from the project's own, so that using Pagehand needs none of it. */
export const pages = join(root, 'test', 'widgets', 'pages');

/** Installs the pages' packages unless they are there as locked. Takes about a minute the first time. */
export async function installPackages(): Promise<void> {
  const [installed, locked] = await Promise.all([
    changedAt(join(pages, 'node_modules', '.package-lock.json')),
    changedAt(join(pages, 'package-lock.json')),
  ]);
  if (installed !== undefined && locked !== undefined && installed >= locked) return;
  // A lockfile made where a registry lacks other platforms' optional packages is incomplete to `npm ci`.
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await promisify(execFile)('npm', ['install', ...quiet], {
    cwd: pages,
    shell: process.platform === 'win32',
  });
}

async function changedAt(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.mtimeMs;
}
