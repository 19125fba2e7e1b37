import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#launcher/root';
import { servePages } from '../support/pageServer';

const folder = join(root, 'test', 'pages');

const { origin } = await servePages({ '/': await gallery() });
console.log(`The pages to try by hand are at ${origin}/ until you press Ctrl+C.`);

/** What is drawn over pages, as pictures. */
async function pictures(): Promise<string> {
  const names = (await readdir(join(folder, 'pictures'))).toSorted();
  return names
    .map((name) => {
      const [about] = name.split('.');
      return `<figure><img src="/pictures/${name}" alt="${about}"><figcaption class="quiet">${about}</figcaption></figure>`;
    })
    .join('');
}

/** A list of the folder's pages by their titles, with what each is about. */
async function gallery(): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).toSorted();
  const cards = names.map(async (name) => {
    const page = await readFile(join(folder, name), 'utf8');
    const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? name;
    const about = /<meta name="description" content="([^"]*)">/.exec(page)?.[1] ?? '';
    return `<li class="card"><a href="/${name}">${title}</a><p class="quiet">${about}</p></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pages to try by hand</title><link rel="stylesheet" href="/gallery.css"><main>
<h1>Pages to try by hand</h1><p>Connect an agent in the popup, allow this site, and ask for example: show numbers.</p>
<ul class="cards">${(await Promise.all(cards)).join('')}</ul>
<h2>What it looks like</h2><p>Taken by <code>npm run pictures</code>.</p>${await pictures()}</main></html>`;
}
