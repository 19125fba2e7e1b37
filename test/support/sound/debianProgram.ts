import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDebianPackages } from '#launcher/browsers/debianPackage';

/** A program of Debian's, installed with these packages where that is possible; nothing where it is not to be had. */
export function debianProgram(name: string, packages: readonly string[]): string | undefined {
  const path = join('/usr/bin', name);
  if (!existsSync(path) && hasDebianPackages()) install(packages);
  return existsSync(path) ? path : undefined;
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => execFileSync('apt-get', ['-q', ...args], { env, stdio: 'ignore' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
