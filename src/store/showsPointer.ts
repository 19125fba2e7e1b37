import { z } from '#contract/schema';
import { item } from './item';

/** Whether a pointer is shown for a moment where the agent presses. */
export const showsPointer = item({
  area: 'local',
  key: 'showsPointer',
  schema: z.boolean(),
  otherwise: true,
});
