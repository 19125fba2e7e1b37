import { browser } from 'wxt/browser';
import { type Seed, seed } from '#contract/seed';

let known: Promise<Seed | undefined> | undefined;

/**
 * The `seed.json` that the launcher or a test puts beside a development build; nothing where there is none.
 * Released builds are compiled without a call to this.
 */
export function readSeed(): Promise<Seed | undefined> {
  known ??= read();
  return known;
}

async function read(): Promise<Seed | undefined> {
  const address = new URL('seed.json', browser.runtime.getURL('/popup.html'));
  // Chrome refuses to fetch a file that is not there; Firefox does it and breaks off in its midst.
  const text = await fetch(address).then(
    (response) => response.text().catch(() => ''),
    () => '',
  );
  return text === '' ? undefined : seed.parse(JSON.parse(text));
}
