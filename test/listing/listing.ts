import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#contract/schema';
import { root } from '#launcher/root';

export const locales = ['en', 'de', 'es', 'ja'] as const;
export type Locale = (typeof locales)[number];

const listing = z.strictObject({
  name: z.string(),
  summary: z.string(),
  /** One text a paragraph. */
  description: z.array(z.string()),
});
export type Listing = z.infer<typeof listing>;

const privacyAnswers = z.strictObject({
  singlePurpose: z.string(),
  remoteCode: z.string(),
  sold: z.string(),
  /** The kinds of data, by the names of both stores. */
  collected: z.array(z.strictObject({ chrome: z.string(), firefox: z.string(), why: z.string() })),
});

const docs = (path: string) => readFile(join(root, 'docs', path), 'utf8');

/** What a store says about the extension in a language. */
export async function readListing(locale: Locale): Promise<Listing> {
  return listing.parse(JSON.parse(await docs(`listing/${locale}.json`)));
}

/** What a store asks about data and purpose. */
export async function readPrivacyAnswers() {
  return privacyAnswers.parse(JSON.parse(await docs('listing/privacy.json')));
}

export interface Justification {
  permission: string;
  /** As docs/permissions.md has it: both, Chromium or Firefox. */
  browsers: string;
  why: string;
}

/** Why each permission is needed, out of docs/permissions.md. */
export async function readJustifications(): Promise<Justification[]> {
  const rows = [...(await docs('permissions.md')).matchAll(/^\| `(\w+)` \| (\w+) \| (.+?) \| (.+?) \|$/gm)];
  return rows.map(([, permission = '', browsers = '', use = '', limit = '']) => ({
    permission,
    browsers,
    why: plain(`For: ${use}. Limits: ${limit}.`),
  }));
}

/** Without the marks of Markdown, which the stores’ forms show as they are. */
function plain(words: string): string {
  return words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
