import { parseArgs } from 'node:util';
import { type Effect, effect } from '#contract/effect';
import { z } from '#contract/schema';
import { type Reader, writers } from './catalogue';

export type PrintOptions = { reader: Reader; effects: Effect[] | undefined } | { problem: string };

const readers = Object.keys(writers);

const usage = `npm run -s tools -- --for ${readers.join('|')} [--effects ${effect.options.join(',')}]`;

/** Reads the command line of `npm run tools`. */
export function printOptions(args: string[]): PrintOptions {
  try {
    const { values } = parseArgs({ args, options: { for: { type: 'string' }, effects: { type: 'string' } } });
    const reader = values.for;
    if (reader === undefined) return { problem: `For which platform?\n${usage}` };
    if (!isReader(reader)) return { problem: `“${reader}” is no platform known here.\n${usage}` };
    const effects = z.array(effect).safeParse(values.effects?.split(','));
    if (values.effects !== undefined && !effects.success) {
      return { problem: `“${values.effects}” are not effects.\n${usage}` };
    }
    return { reader, effects: effects.data };
  } catch (fault) {
    return { problem: `${fault instanceof Error ? fault.message : String(fault)}\n${usage}` };
  }
}

function isReader(word: string): word is Reader {
  return readers.includes(word);
}
