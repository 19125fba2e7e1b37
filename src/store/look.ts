import { look as schema } from '#contract/look';
import { z } from '#contract/schema';
import { item } from './item';

/** What an agent would see now; only while one of our pages shows it. */
export const look = item({ area: 'session', key: 'look', schema: z.nullable(schema), otherwise: null });
