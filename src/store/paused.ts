import { z } from '#contract/schema';
import { item } from './item';

/** The conversation that is paused after the user refused several times in a row; empty when none is. */
export const paused = item({ area: 'session', key: 'paused', schema: z.string(), otherwise: '' });
