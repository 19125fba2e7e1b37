import { z } from '#contract/schema';
import { thread as schema } from '#contract/thread';
import { item } from './item';

/**
 * The conversation that can be resumed, for the next background. It carries answers, and so what pages say: it is
 * kept in memory only and ends with the browser.
 */
export const thread = item({ area: 'session', key: 'thread', schema: z.nullable(schema), otherwise: null });
