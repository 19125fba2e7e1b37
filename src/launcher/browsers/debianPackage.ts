import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from './browserName';

const packages = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Whether this machine installs Debian packages and we may do so. */
export function hasDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Installs a browser's Debian package with the libraries it needs. */
export function installDebianPackage(name: BrowserName): void {
  apt('update');
  apt('install', '-y', '--no-install-recommends', packages[name]);
}

function apt(...args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
