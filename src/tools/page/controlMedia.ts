import { z } from '#contract/schema';
import { controlMedia as control } from '#page/media/controlMedia';
import { tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const controlMedia = pageTool({
  name: 'control_media',
  description:
    'Plays, pauses, mutes or seeks the page’s video or sound, sets its volume or speed, shows or hides captions, and answers how it stands.',
  parameters: z.strictObject({
    action: z
      .enum([
        'play',
        'pause',
        'mute',
        'unmute',
        'forward',
        'back',
        'seek',
        'volume',
        'speed',
        'captions',
        'no_captions',
      ])
      .check(z.describe('What to do, for example "pause".')),
    amount: z.optional(
      z
        .number()
        .check(
          z.minimum(0),
          z.maximum(100_000),
          z.describe(
            'Seconds for forward, back (10 unless told) and seek, per cent for volume, a factor for speed.',
          ),
        ),
    ),
    target: z.optional(target),
    tab,
  }),
  part: 'extra',
  effect: 'act',
  target: ({ action }) => action,
});

export const run: RunOf<typeof controlMedia> = (args, { page, signal }) => control(page, args, signal);
