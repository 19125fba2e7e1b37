import type { Platform } from '#contract/profile';
import { blackbox } from './blackbox';
import type { Dialect } from './dialect';

/** Every agent protocol we speak. */
export const dialects: Record<Platform, Dialect> = { blackbox };
