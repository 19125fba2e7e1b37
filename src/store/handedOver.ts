import { z } from '#contract/schema';
import { item } from './item';

/** Whether the user works by hand for now: the agent may look, and does nothing until they hand back. */
export const handedOver = item({
  area: 'session',
  key: 'handedOver',
  schema: z.boolean(),
  otherwise: false,
});
