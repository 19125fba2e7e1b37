import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { type PagePart, pageParts } from '#contract/pagePart';
import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import { buildExtension } from '#launcher/buildExtension';

const MOST_BYTES = 45_000;

// Each test may have to build first.
vi.setConfig({ testTimeout: 120_000 });

describe.each(browserNames)('what a released build puts into pages of %s', (browser) => {
  test('is small at the first call', async () => {
    expect(gzipSync(await script(browser, 'core'), { level: 9 }).length).toBeLessThan(MOST_BYTES);
  });

  test.each(pageParts)('%s carries no schemas and does not say what tools are for', async (part) => {
    const text = await script(browser, part);
    expect(text.includes(`"${part}"`)).toBe(true);
    expect(/zod|invalid_type|a ref from an earlier answer/i.test(text)).toBe(false);
  });

  test.each(pageParts.filter((part) => part !== 'core'))(
    '%s takes from the core what both need',
    async (part) => {
      const shared = /attachShadow|MutationObserver/;
      expect(shared.test(await script(browser, 'core'))).toBe(true);
      expect(shared.test(await script(browser, part))).toBe(false);
    },
  );
});

async function script(browser: BrowserName, part: PagePart): Promise<string> {
  return readFile(join(await buildExtension(browser, 'production'), `${part}Part.js`), 'utf8');
}
