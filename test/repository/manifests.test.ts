import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z } from '#contract/schema';
import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import { type BuildMode, buildExtension } from '#launcher/buildExtension';

const first = ['activeTab', 'alarms', 'notifications'];
const common = ['storage', 'tabs', 'webNavigation'];
// The microphone itself is asked for by the browser, not by the manifest.
const permissions = {
  chromium: [...first, 'offscreen', 'scripting', 'sidePanel', ...common],
  firefox: [...first, 'scripting', ...common],
};
const everySite = ['*://*/*'];

// Each test may have to build first.
vi.setConfig({ testTimeout: 120_000 });

describe.each(browserNames)('the %s manifest', (browser) => {
  test('released, asks for exactly these permissions and for no site', async () => {
    const manifest = await manifestOf(browser, 'production');
    expect(manifest.permissions).toEqual(permissions[browser]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(everySite);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('differs between development and release in host access alone', async () => {
    const { host_permissions, ...development } = await manifestOf(browser, 'development');
    const { optional_host_permissions, ...release } = await manifestOf(browser, 'production');
    expect(development).toEqual(release);
    expect(host_permissions).toEqual(['<all_urls>']);
    expect(optional_host_permissions).toEqual(everySite);
  });
});

test('a released background knows nothing of the seed and the held points of development builds', async () => {
  const background = async (mode: BuildMode) =>
    readFile(join(await buildExtension('chromium', mode), 'background.js'), 'utf8');
  const words = ['seed.json', 'holdAt', 'dispatched', 'updateWaits'];
  for (const word of words) expect(await background('development')).toContain(word);
  for (const word of words) expect(await background('production')).not.toContain(word);
});

async function manifestOf(browser: BrowserName, mode: BuildMode): Promise<Record<string, unknown>> {
  const dir = await buildExtension(browser, mode);
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')));
}
