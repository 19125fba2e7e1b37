import { ToolFailure } from '#contract/toolFailure';
import { cappedText } from '../names/cleanText';

/** One thing that can be chosen, by what people read and by what the page calls it. */
export interface Choice<T> {
  label: string;
  value?: string;
  disabled: boolean;
  item: T;
}

/**
 * The choice that was meant: same words, then same words loosely, then the only one that holds them.
 * Throws NO_SUCH_OPTION listing what there is, or TARGET_DISABLED.
 */
export function matchOption<T>(choices: readonly Choice<T>[], asked: string, field: string): Choice<T> {
  const match = findOption(choices, asked);
  if (!match) throw noSuchOption(choices, asked, field);
  if (match.disabled) {
    throw new ToolFailure(
      'TARGET_DISABLED',
      `“${match.label}” in “${field}” cannot be chosen now. Choose another.`,
    );
  }
  return match;
}

/** As `matchOption`, but nothing when none or several fit. */
export function findOption<T>(choices: readonly Choice<T>[], asked: string): Choice<T> | undefined {
  const wanted = loosely(asked);
  const tests: ((choice: Choice<T>) => boolean)[] = [
    ({ label }) => label.trim() === asked.trim(),
    ({ value }) => value === asked,
    ({ label }) => loosely(label) === wanted,
    ({ value }) => value !== undefined && loosely(value) === wanted,
    ({ label }) => loosely(label).startsWith(`${wanted} `),
    ({ label }) => ` ${loosely(label)} `.includes(` ${wanted} `),
    ({ label }) => loosely(label).startsWith(wanted),
  ];
  if (wanted === '') tests.length = 2;
  for (const test of tests) {
    const fitting = choices.filter(test);
    const open = fitting.filter(({ disabled }) => !disabled);
    if (open.length === 1) return open[0];
    if (fitting.length === 1) return fitting[0];
    if (fitting.length > 1) return undefined;
  }
  return undefined;
}

function noSuchOption<T>(choices: readonly Choice<T>[], asked: string, field: string): ToolFailure {
  const options = choices.slice(0, MOST_LISTED).map(({ label }) => cappedText(label, 80));
  const listed = options.slice(0, 8).join(', ') || 'nothing';
  return new ToolFailure(
    'NO_SUCH_OPTION',
    `“${field}” has no single option “${asked.slice(0, 80)}”. It offers ${listed}${choices.length > 8 ? ' and more' : ''}.`,
    { details: { options, count: choices.length } },
  );
}

function loosely(words: string): string {
  const bare = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

const MOST_LISTED = 50;
