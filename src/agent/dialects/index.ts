import type { Platform } from '#contract/profile';
import { blackbox } from './blackbox';
import { bodhi } from './bodhi';
import { deepgram } from './deepgram';
import type { Dialect } from './dialect';
import { elevenlabs } from './elevenlabs';
import { hume } from './hume';
import { mcp } from './mcp';
import { openai } from './openai';
import { phonic } from './phonic';

/** Every agent protocol we speak. */
export const dialects: Record<Platform, Dialect> = {
  blackbox,
  phonic,
  bodhi,
  elevenlabs,
  openai,
  deepgram,
  hume,
  mcp,
};
