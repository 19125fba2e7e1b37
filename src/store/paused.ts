import { z } from '#contract/schema';
import { item } from './item';

/** Whether the conversation is paused, after the user refused several times in a row. */
export const paused = item({ area: 'session', key: 'paused', schema: z.boolean(), otherwise: false });
