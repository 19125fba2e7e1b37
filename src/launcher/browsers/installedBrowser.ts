import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { locateEdge, locateFirefox } from 'locate-app';
import type { BrowserName } from './browserName';

/** A browser this machine already has: the one the environment names, else the first that is found. */
export async function installedBrowser(name: BrowserName): Promise<string | undefined> {
  return named(name) ?? (name === 'chromium' ? await chromium() : await firefox());
}

const variables = { chromium: 'PAGEHAND_CHROMIUM', firefox: 'PAGEHAND_FIREFOX' } as const;

function named(name: BrowserName): string | undefined {
  const path = process.env[variables[name]];
  if (!path) return undefined;
  if (isExecutable(path)) return path;
  throw new Error(
    `${variables[name]} names ${path}, which is no program. Correct it, or unset it to search.`,
  );
}

async function chromium(): Promise<string | undefined> {
  return chromes()[0] ?? (await quietly(locateEdge));
}

async function firefox(): Promise<string | undefined> {
  return (await quietly(locateFirefox)) ?? onPath('firefox-esr');
}

function chromes(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // Finding none is an error there; here it is an answer.
  }
}

async function quietly(locate: () => Promise<string>): Promise<string | undefined> {
  const path = await locate().catch(() => undefined);
  return path && isExecutable(path) ? path : undefined;
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
