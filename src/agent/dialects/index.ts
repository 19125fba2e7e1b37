import type { Platform } from '#contract/profile';
import { blackbox } from './blackbox';
import { bodhi } from './bodhi';
import type { Dialect } from './dialect';
import { elevenlabs } from './elevenlabs';
import { phonic } from './phonic';

/** Every agent protocol we speak. */
export const dialects: Record<Platform, Dialect> = { blackbox, phonic, bodhi, elevenlabs };
