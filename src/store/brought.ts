import { brought as schema } from '#contract/brought';
import { z } from '#contract/schema';
import { item } from './item';

/** The tools that the page the user looked at last with the popup open brings; null where there is none to ask. */
export const brought = item({
  area: 'session',
  key: 'brought',
  schema: z.nullable(schema),
  otherwise: null,
});
