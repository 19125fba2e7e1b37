import { z } from './schema';

/** A language, as BCP 47 writes it: `ja`, `pt-BR`. */
export const language = z.string().check(z.refine(isLanguage, 'This is no language of BCP 47.'));

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // What is no language throws.
    return false;
  }
}
