// Prepares a fresh machine and then becomes the given TypeScript file: node setup.mjs <file> [arguments].
// Plain JavaScript on Node's own modules, because nothing else may be installed yet.

import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [file, ...rest] = process.argv.slice(2);

demandNode(20, 19);
process.chdir(root);
if (!isInstalled()) install();
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) prepareTypes();
await become(resolve(root, file ?? ''), rest);

/** @param {number} major @param {number} minor */
function demandNode(major, minor) {
  const [foundMajor = 0, foundMinor = 0] = process.versions.node.split('.').map(Number);
  if (foundMajor > major || (foundMajor === major && foundMinor >= minor)) return;
  console.error(
    `Pagehand needs Node ${major}.${minor} or newer; this is ${process.version}. Get one from https://nodejs.org.`,
  );
  process.exit(1);
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function install() {
  console.log('Installing the packages this project names …');
  try {
    npm('ci', 'pipe');
  } catch {
    // A lockfile made where a registry lacks other platforms' optional packages is incomplete to `npm ci`;
    // `npm install` takes the locked versions all the same.
    try {
      npm('install', 'inherit', '--no-save');
    } catch {
      console.error(
        'npm install did not finish: its own words are above. Without the packages nothing here can run.',
      );
      process.exit(1);
    }
  }
}

/**
 * @param {string} command
 * @param {'pipe' | 'inherit'} output
 * @param {string[]} options
 */
function npm(command, output, ...options) {
  // npm is a script file on Windows and only a shell starts those. A silent npm around us would silence this one.
  const shell = process.platform === 'win32';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [command, ...quiet, ...options], {
    cwd: root,
    stdio: ['ignore', output, output],
    shell,
  });
}

// tsconfig.json extends what WXT writes here; without it nothing that reads TypeScript starts.
function prepareTypes() {
  execFileSync(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    stdio: 'ignore',
  });
}

/**
 * Runs the file in this same process, so that signals, the terminal and the exit code are its own.
 * @param {string} path
 * @param {string[]} args
 */
async function become(path, args) {
  const { register } = await import('tsx/esm/api');
  register();
  process.argv = [process.argv[0] ?? 'node', path, ...args];
  await import(pathToFileURL(path).href);
}
