import { ToolFailure } from '#contract/toolFailure';
import { type Modifiers, modifierNamed, noModifiers } from '../act/modifiers';

/** A key with the modifiers held down; `key` as the DOM names it (https://w3c.github.io/uievents-key/). */
export interface Chord extends Modifiers {
  key: string;
}

/** Reads "Enter", "Control+A", "shift+tab". Throws INVALID_ARGS with the nearest names. */
export function parseChord(said: string): Chord {
  const chord: Chord = { ...noModifiers, key: '' };
  const words = said === '+' ? ['+'] : said.replace(/\+\+$/, '+Plus').split('+');
  const last = words.pop() ?? '';
  for (const word of words) {
    const modifier = modifierNamed(word.trim());
    if (!modifier) throw unknownKey(word.trim(), said);
    chord[modifier] = true;
  }
  const key = keyNamed(last.trim() || last);
  if (key === undefined) throw unknownKey(last.trim(), said);
  return { ...chord, key: chord.shiftKey && /^[a-z]$/.test(key) ? key.toUpperCase() : key };
}

/** The physical key and the old number pages still ask for. */
export function keyFacts(key: string): { code: string; keyCode: number } {
  if (/^[a-z]$/i.test(key))
    return { code: `Key${key.toUpperCase()}`, keyCode: key.toUpperCase().charCodeAt(0) };
  if (/^[0-9]$/.test(key)) return { code: `Digit${key}`, keyCode: key.charCodeAt(0) };
  const keyCode = KEYS.get(key) ?? 0;
  return { code: key === ' ' ? 'Space' : key.length > 1 ? key : '', keyCode };
}

function keyNamed(word: string): string | undefined {
  if ([...word].length === 1) return /^[A-Z]$/.test(word) ? word.toLowerCase() : word;
  const plain = word.toLowerCase().replace(/[\s_-]+|key$/g, '');
  return ALIASES[plain] ?? [...KEYS.keys()].find((key) => key.toLowerCase() === plain);
}

function unknownKey(word: string, said: string): ToolFailure {
  const names = [...KEYS.keys(), 'Space', 'Control', 'Shift', 'Alt', 'Meta'].filter((key) => key !== ' ');
  const nearest = names
    .map((name) => ({ name, likeness: likeness(name.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map(({ name }) => name);
  return new ToolFailure(
    'INVALID_ARGS',
    `“${word.slice(0, 40)}” in “${said.slice(0, 60)}” is no key. Near it are ${nearest.join(', ')}; write chords as "Control+A".`,
    { details: { nearest } },
  );
}

// The share of letter pairs two words have in common.
function likeness(one: string, other: string): number {
  const pairs = (word: string) => new Set([...` ${word}`].map((_, at) => ` ${word}`.slice(at, at + 2)));
  const [first, second] = [pairs(one), pairs(other)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size);
}

const KEYS = new Map<string, number>([
  ['Enter', 13],
  ['Tab', 9],
  ['Escape', 27],
  [' ', 32],
  ['Backspace', 8],
  ['Delete', 46],
  ['Insert', 45],
  ['ArrowLeft', 37],
  ['ArrowUp', 38],
  ['ArrowRight', 39],
  ['ArrowDown', 40],
  ['Home', 36],
  ['End', 35],
  ['PageUp', 33],
  ['PageDown', 34],
  ['ContextMenu', 93],
  ...Array.from({ length: 12 }, (_, index): [string, number] => [`F${index + 1}`, 112 + index]),
]);

const ALIASES: Record<string, string | undefined> = {
  return: 'Enter',
  esc: 'Escape',
  space: ' ',
  spacebar: ' ',
  plus: '+',
  minus: '-',
  del: 'Delete',
  ins: 'Insert',
  back: 'Backspace',
  left: 'ArrowLeft',
  up: 'ArrowUp',
  right: 'ArrowRight',
  down: 'ArrowDown',
  pgup: 'PageUp',
  pgdn: 'PageDown',
  pgdown: 'PageDown',
  menu: 'ContextMenu',
};
