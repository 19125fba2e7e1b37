import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';
import { type Store, stores, textOf, tooLong } from './limits';
import { locales, readJustifications, readListing, readPrivacyAnswers } from './listing';
import { takePictures } from './pictures';

const browsers: Record<Store, BrowserName> = { chrome: 'chromium', firefox: 'firefox' };

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'artifacts', 'store') },
    'no-pictures': { type: 'boolean', default: false },
  },
});

for (const store of stores) {
  const folder = join(values.out, store);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeTexts(store, folder);
  await writeAnswers(store, folder);
  if (!values['no-pictures']) await takePictures(browsers[store], folder);
  console.log(`The listing for ${store} is in ${folder}.`);
}

async function writeTexts(store: Store, folder: string): Promise<void> {
  for (const locale of locales) {
    const listing = await readListing(locale);
    const problems = tooLong(listing, store);
    if (problems.length > 0) throw new Error(`${locale} does not fit ${store}: ${problems.join('; ')}.`);
    const place = join(folder, locale);
    await mkdir(place);
    await writeFile(join(place, 'name.txt'), `${listing.name}\n`);
    await writeFile(join(place, 'summary.txt'), `${listing.summary}\n`);
    await writeFile(join(place, 'description.txt'), textOf(listing.description));
  }
}

/** What the forms ask about permissions and data. */
async function writeAnswers(store: Store, folder: string): Promise<void> {
  const { singlePurpose, remoteCode, sold, collected } = await readPrivacyAnswers();
  const asked = (await readJustifications()).filter(
    ({ browsers: where }) => where === 'both' || where.toLowerCase() === browsers[store],
  );
  const lines = [
    '# Single purpose',
    singlePurpose,
    '# Remote code',
    remoteCode,
    '# Data that leaves the browser',
    ...collected.map((kind) => `${kind[store]}: ${kind.why}`),
    sold,
    '# Permissions',
    ...asked.map(({ permission, why }) => `${permission}: ${why}`),
  ];
  await writeFile(join(folder, 'answers.txt'), textOf(lines));
}
