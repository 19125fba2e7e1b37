import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServedPage } from '../support/pageServer';
import { bundlePages } from './bundlePages';

/** The widget pages and their bundles, as a world serves them: `/widgets/mui.html`. */
export async function servedWidgets(): Promise<Record<string, ServedPage>> {
  const folder = await bundlePages();
  const files = await readdir(folder);
  const served: Record<string, ServedPage> = {};
  for (const file of files) served[`/widgets/${file}`] = await readFile(join(folder, file), 'utf8');
  for (const file of files.filter((name) => name.endsWith('.js') && !name.startsWith('chunk-'))) {
    const name = file.replace('.js', '');
    const style = files.includes(`${name}.css`) ? `<link rel="stylesheet" href="${name}.css">` : '';
    served[`/widgets/${name}.html`] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${style}<body><script type="module" src="${file}"></script>`;
  }
  return served;
}
