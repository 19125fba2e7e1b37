import { attention as schema } from '#contract/attention';
import { z } from '#contract/schema';
import { item } from './item';

/** The latest call that was refused for want of a rule, until the user has answered it. */
export const attention = item({
  area: 'session',
  key: 'attention',
  schema: z.nullable(schema),
  otherwise: null,
});
