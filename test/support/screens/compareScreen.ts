import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { root } from '#launcher/root';
import { shrunk } from './shrunk';

// Small enough that the shapes of letters, which differ by version and machine, do not count.
const SHRINK = 4;
/** In any square of so many shrunk pixels a side, … */
const SQUARE = 16;
/** … so many may differ: less than an icon has. */
const MOST = 20;
// On demand until no picture depends any more on which of two events Firefox tells first.
const WANTED = process.env.PAGEHAND_SCREENS;

/**
 * With `PAGEHAND_SCREENS=compare` compares a page of ours with its kept picture: what differs in words, or undefined.
 * With `keep` the picture is kept anew. Changes the page: what differs each time is replaced, so do it last.
 */
export async function compareScreen(page: Page, name: string): Promise<string | undefined> {
  if (WANTED !== 'compare' && WANTED !== 'keep') return undefined;
  // Firefox can call the popup's tab empty for a moment longer, and no rule can be made there.
  if (page.url().endsWith('/popup.html')) await page.waitForSelector('.siteName');
  await page.evaluate(STEADY);
  const seen = shrunk(PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true }))), SHRINK);
  const browser = inject('browser');
  const folder = join(root, 'test', 'screens', browser);
  const file = join(folder, `${name}.png`);
  if (WANTED === 'keep') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, PNG.sync.write(seen, { colorType: 2, deflateLevel: 9 }));
    return undefined;
  }
  const kept = PNG.sync.read(await readFile(file));
  const apart = join(root, 'artifacts', browser, 'screens', `${name}-differs.png`);
  await rm(apart, { force: true });
  const differs = difference(kept, seen);
  if (!differs) return undefined;
  await writeFile(apart, PNG.sync.write(differs.picture ?? seen));
  return `${name} ${differs.words}: see ${apart}; npm run screens:keep keeps it as it is now.`;
}

function difference(kept: PNG, seen: PNG): { words: string; picture?: PNG } | undefined {
  const { width, height } = kept;
  if (width !== seen.width || height !== seen.height) {
    return {
      words: `was ${width} × ${height} and is ${seen.width} × ${seen.height} (${SHRINK} pixels in one)`,
    };
  }
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(kept.data, seen.data, picture.data, width, height, { windowSize: SQUARE });
  return pixels > MOST ? { words: `differs in ${pixels} of ${SQUARE ** 2} pixels`, picture } : undefined;
}

// Ports, durations and the extension's own address differ each time, what has focus can, and a caret blinks.
const STEADY = `{
  const words = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { currentNode: node } = words;
    node.data = node.data
      .replace(/127\\.0\\.0\\.1:\\d+/g, '127.0.0.1:12345')
      .replace(/[\\d.,]+ (ms|s)\\b/g, '12 $1')
      .replace(/moz-extension:[\\w/-]+/g, 'moz-extension://12345678-1234-4321-8765-123456789abc');
  }
  document.documentElement.style.caretColor = 'transparent';
  document.activeElement?.blur();
}`;
