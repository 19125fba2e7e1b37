import { z } from '#contract/schema';
import { item } from './item';

/** The activity line of what can be taken back now; null when nothing can. Only the background writes it. */
export const undoable = item({
  area: 'session',
  key: 'undoable',
  schema: z.nullable(z.number()),
  otherwise: null,
});
