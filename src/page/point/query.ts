import { rolesSpoken } from './roleWords';
import { type Words, wordsOf } from './words';

/** What was said of a thing, read in each way it can be meant. */
export interface Reading {
  words: Words;
  /** The roles this reading is about; undefined means any. */
  roles: ReadonlySet<string> | undefined;
  /** How much less likely it is than the words as they stand. */
  penalty: number;
}

/** "the Search field" is a thing of that name, or a field called Search. */
export function readQuery(said: string, role: string | undefined): Reading[] {
  const roles = role === undefined ? undefined : (rolesSpoken(role.trim().toLowerCase()) ?? new Set([role]));
  const readings: Reading[] = [{ words: wordsOf(said), roles, penalty: 0 }];
  const bare = said.trim().replace(/^(?:the|a|an|my)\s+(?=\S)/i, '');
  if (bare !== said.trim()) readings.push({ words: wordsOf(bare), roles, penalty: 5 });
  const [, rest, kind] = TRAILING.exec(bare) ?? [];
  if (rest && kind && !roles) {
    const words = wordsOf(rest);
    readings.push({ words, roles: rolesSpoken(kind.toLowerCase()), penalty: 5 });
    // A thing of another kind is meant only when none of the kind said comes near.
    readings.push({ words, roles: undefined, penalty: 38 });
  }
  return readings;
}

// The longer kinds first: "radio button" is no button called "radio".
const TRAILING =
  /^(.+?)\s+(radio button|text box|text field|check ?box|drop-?down(?: menu| list)?|menu item|combo ?box|button|link|field|input|box|tab|menu|list|option|switch|toggle|slider|heading|image|picture|icon)$/i;
