import { parseArgs } from 'node:util';
import { type Effect, effect } from '#contract/effect';
import { z } from '#contract/schema';
import { presetEffects, presets } from '#sites/presets';
import { type Reader, readers } from './catalogue';

export type PrintOptions = { reader: Reader; effects: readonly Effect[] | undefined } | { problem: string };

const usage = `npm run -s tools -- --for ${readers.join('|')} [--grants ${presets.join('|')} or some of ${effect.options.join(',')}]`;

/** Reads the command line of `npm run tools`. */
export function printOptions(args: string[]): PrintOptions {
  try {
    const { values } = parseArgs({ args, options: { for: { type: 'string' }, grants: { type: 'string' } } });
    if (values.for === undefined) return { problem: `For which platform?\n${usage}` };
    const reader = readers.find((known) => known === values.for);
    if (!reader) return { problem: `“${values.for}” is no platform known here.\n${usage}` };
    const effects = values.grants === undefined ? undefined : granted(values.grants);
    if (effects === 'unknown') return { problem: `“${values.grants}” is no grant.\n${usage}` };
    return { reader, effects };
  } catch (fault) {
    return { problem: `${fault instanceof Error ? fault.message : String(fault)}\n${usage}` };
  }
}

// The words of the popup's buttons, or single effects.
function granted(words: string): readonly Effect[] | 'unknown' {
  const preset = presets.find((known) => known === words);
  if (preset) return presetEffects(preset);
  return z.array(effect).safeParse(words.split(',')).data ?? 'unknown';
}
