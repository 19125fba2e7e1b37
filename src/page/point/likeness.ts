import { soundOf } from '../spoken/soundAlikes';
import { editDistance, tolerance } from './editDistance';
import type { Words } from './words';

/** How well what was said fits a text: 100 exactly, 0 not at all. The steps are far apart on purpose. */
export function likeness(said: Words, text: Words): number {
  if (said.plain !== '' && said.plain === text.plain) return EXACT;
  if (said.compact === '' || text.compact === '') return 0;
  if (said.compact === text.compact) return SAME_WORDS;
  if (text.compact.includes(said.compact)) {
    const start = runAt(text.list, said.compact);
    if (start !== undefined) return start === 0 ? STARTS_WITH : CONTAINS;
    if (said.compact.length >= 4 && text.compact.startsWith(said.compact)) return FUZZY;
  }
  return said.list.length > 1 && said.list.every((word) => text.list.includes(word)) ? HAS_ALL : 0;
}

/** As `likeness`, but tolerant of small errors of speech recognition; slower. */
export function looseLikeness(said: Words, text: Words): number {
  return likeness(said, text) || looseOnly(said, text);
}

export const EXACT = 100;
export const CONTAINS = 72;
const SAME_WORDS = 92;
const STARTS_WITH = 74;
const HAS_ALL = 60;
const SOUNDS_SAME = 58;
const NEARLY_SAME = 56;
const SOUNDS_CONTAINED = 46;
const FUZZY = 40;

function looseOnly(said: Words, text: Words): number {
  if (said.compact === '' || text.compact === '') return 0;
  const [heard, written] = [said.list.map(soundOf), text.list.map(soundOf)];
  if (heard.join('') === written.join('')) return SOUNDS_SAME;
  const most = tolerance(said.compact.length);
  if (most > 0 && editDistance(said.compact, text.compact, most) <= most) return NEARLY_SAME;
  if (text.compact.length >= said.compact.length * 0.6 && runAt(said.list, text.compact) !== undefined) {
    return FUZZY;
  }
  if (runAt(written, heard.join('')) !== undefined) return SOUNDS_CONTAINED;
  return heard.every((word) => written.some((other) => isNearly(word, other))) ? FUZZY : 0;
}

function isNearly(word: string, other: string): boolean {
  const most = tolerance(word.length);
  return word === other || (most > 0 && editDistance(word, other, most) <= most);
}

/** Where in the list a run of whole words spells `compact`; undefined when none does. */
function runAt(list: readonly string[], compact: string): number | undefined {
  for (let start = 0; start < list.length; start += 1) {
    let spelled = '';
    for (let end = start; spelled.length < compact.length && end < list.length; end += 1)
      spelled += list[end];
    if (spelled === compact) return start;
  }
  return undefined;
}
