import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from '#contract/schema';
import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import { buildExtension } from '#launcher/buildExtension';
import { root } from '#launcher/root';

// It may have to build first.
vi.setConfig({ testTimeout: 120_000 });

const asked = z.object({ permissions: z.array(z.string()) });

const explained = async (browser: BrowserName) => {
  const text = await readFile(join(root, 'docs', 'permissions.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` \| (both|Chromium|Firefox) \|/gm)];
  return rows
    .filter(([, , where]) => where === 'both' || where?.toLowerCase() === browser)
    .map(([, name]) => name);
};

test.each(browserNames)(
  'each permission in %s is explained in the docs, and no other one',
  async (browser) => {
    const dir = await buildExtension(browser, 'production');
    const manifest = asked.parse(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')));
    expect((await explained(browser)).sort()).toEqual(manifest.permissions.sort());
  },
);
