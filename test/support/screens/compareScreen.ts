import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { root } from '#launcher/root';
import { shrunk } from './shrunk';

const require = createRequire(import.meta.url);

// Small enough that the shapes of letters, which differ by version and machine, do not count.
const SHRINK = 4;
/** In any square of so many shrunk pixels a side, … */
const SQUARE = 16;
/** … so many may differ: less than an icon has. */
const MOST = 20;
const KEEP = process.env.PAGEHAND_SCREENS === 'keep';
const FONT = readFileSync(
  require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  'base64',
);

/**
 * Compares a page of ours with its kept picture: what differs in words, or undefined. With `PAGEHAND_SCREENS=keep` the
 * picture is kept anew. Changes the page: what differs each time or by machine is replaced, so do it last.
 */
export async function compareScreen(page: Page, name: string): Promise<string | undefined> {
  // The page that is spoken of is read after the popup is drawn first.
  if (page.url().endsWith('/popup.html')) await page.waitForSelector('.siteName');
  await page.evaluate(`(${STEADY})('${FONT}')`);
  const seen = shrunk(PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true }))), SHRINK);
  const browser = inject('browser');
  const folder = join(root, 'test', 'screens', browser);
  const file = join(folder, `${name}.png`);
  if (KEEP) {
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

// Ports, durations and the extension's own address differ each time, fonts by machine, focus can, and a caret blinks.
const STEADY = `async (font) => {
  const words = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { currentNode: node } = words;
    node.data = node.data
      .replace(/127\\.0\\.0\\.1:\\d+/g, '127.0.0.1:12345')
      .replace(/[\\d.,]+ (ms|s)\\b/g, '12 $1')
      .replace(/\\b(moz|chrome)-extension:[\\w/-]+/g, '$1-extension://12345678-1234-4321-8765-123456789abc');
  }
  const face = new FontFace('Kept', 'url(data:font/woff2;base64,' + font + ')', { weight: '100 900' });
  document.fonts.add(await face.load());
  for (const name of ['--font', '--mono']) document.documentElement.style.setProperty(name, 'Kept');
  document.documentElement.style.caretColor = 'transparent';
  document.activeElement?.blur();
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}`;
