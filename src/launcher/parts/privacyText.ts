import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WxtHooks } from 'wxt';

// Without the mark, browsers take a text file of an extension for another encoding.
const BYTE_ORDER_MARK = '\uFEFF';

/** Puts docs/privacy.md into the extension, where the settings lead to it. */
export const privacyText: WxtHooks['build:publicAssets'] = async ({ config }, files) => {
  const words = await readFile(join(config.root, 'docs', 'privacy.md'), 'utf8');
  files.push({ contents: BYTE_ORDER_MARK + words, relativeDest: 'privacy.txt' });
};
