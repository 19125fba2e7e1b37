import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './browserName';

const sources = {
  chromium: { browser: Browser.CHROME, tag: 'stable' },
  firefox: { browser: Browser.FIREFOX, tag: 'esr' },
} as const;

/** Downloads a browser into the user's cache, or finds the one downloaded before, and returns its program. */
export async function downloadedBrowser(name: BrowserName): Promise<string> {
  const { browser, tag } = sources[name];
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`Nobody builds ${name} for ${process.platform} on ${process.arch}.`);
  const buildId = await resolveBuildId(browser, platform, tag);
  const cacheDir = join(homedir(), '.cache', 'pagehand-browsers');
  const installed = await install({ browser, buildId, cacheDir, platform });
  return installed.executablePath;
}
