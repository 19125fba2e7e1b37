import { blackbox } from './blackbox';
import { bodhi } from './bodhi';
import { deepgram } from './deepgram';
import type { Dialect } from './dialect';
import { elevenlabs } from './elevenlabs';
import { hume } from './hume';
import { mcp } from './mcp';
import { openai } from './openai';
import { phonic } from './phonic';
import { unknownDialect } from './unknown';

/** Every agent protocol we speak. */
export const dialects = {
  blackbox,
  phonic,
  bodhi,
  elevenlabs,
  openai,
  deepgram,
  hume,
  mcp,
} satisfies Record<string, Dialect>;

export type Platform = keyof typeof dialects;

const known = new Map<string, Dialect>(Object.entries(dialects));

/** The platforms' names, in the order in which they are offered. */
export const platforms = Object.keys(dialects) as readonly Platform[];

/** The dialect of a platform; one that tells the user so where this version does not know it. */
export function dialectOf(platform: string): Dialect {
  return known.get(platform) ?? unknownDialect(platform);
}
