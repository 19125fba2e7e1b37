import { z } from '#contract/schema';
import { item } from './item';

const schema = z.enum(['', 'ledger', 'activity']);

/** What keeps Pagehand from keeping its books, until the user has read it; empty when nothing does. */
export const fault = item<z.infer<typeof schema>>({
  area: 'session',
  key: 'fault',
  schema,
  otherwise: '',
});
