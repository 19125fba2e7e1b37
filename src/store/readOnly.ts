import { z } from '#contract/schema';
import { item } from './item';

/** Whether the agent may look and change nothing, on every site. */
export const readOnly = item({ area: 'local', key: 'readOnly', schema: z.boolean(), otherwise: false });
