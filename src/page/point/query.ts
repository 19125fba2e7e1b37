import { rolesMeant, rolesSpoken } from './roleWords';
import { type Words, wordsOf } from './words';

/** What was said of a thing, read in each way it can be meant. */
export interface Reading {
  words: Words;
  /** The roles this reading is about; undefined means any. */
  roles: ReadonlySet<string> | undefined;
  /** How much less likely it is than the words as they stand. */
  penalty: number;
}

/** "the Search field" is a thing of that name, or a field called Search; so is "field called Search". */
export function readQuery(said: string, role: string | undefined): Reading[] {
  const roles = role === undefined ? undefined : rolesMeant(role);
  const whole = said.trim();
  const readings: Reading[] = [{ words: wordsOf(whole), roles, penalty: 0 }];
  const bare = whole.replace(/^(?:the|a|an|my|this|that)\s+(?=\S)/i, '');
  if (bare !== whole) readings.push({ words: wordsOf(bare), roles, penalty: 5 });
  const { rest, kind } = kindSaid(bare);
  if (rest && kind && !roles) {
    const words = wordsOf(rest);
    readings.push({ words, roles: rolesSpoken(kind.toLowerCase()), penalty: 5 });
    // A thing of another kind is meant only when none of the kind said comes near.
    readings.push({ words, roles: undefined, penalty: 38 });
  }
  return readings;
}

function kindSaid(bare: string): { rest?: string | undefined; kind?: string | undefined } {
  return TRAILING.exec(bare)?.groups ?? LEADING.exec(bare)?.groups ?? {};
}

// The longer kinds first: "radio button" is no button called "radio".
const KIND =
  'radio button|text (?:box|field|area)|search (?:box|bar|field)|(?:check|tick) ?box|drop-?down(?: menu| list)?|menu item|combo ?box|button|hyperlink|link|field|input|box|tab|menu|list|option|switch|toggle|slider|heading|image|picture|icon';
const TRAILING = new RegExp(`^(?<rest>.+?)\\s+(?<kind>${KIND})$`, 'i');
const LEADING = new RegExp(
  `^(?<kind>${KIND})\\s+(?:called|named|labell?ed|saying|that says|with the (?:name|text|label))\\s+(?<rest>.+)$`,
  'i',
);
