import { z } from '#contract/schema';
import { waitFor as wait } from '#page/read/waitFor';
import { tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const waitFor = pageTool({
  name: 'wait_for',
  description:
    'Waits until words appear or are gone, a thing can be pointed at, the address contains something, or the page is quiet. At least one is needed; of several, all must hold.',
  parameters: z.strictObject({
    text: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('Words that must appear, for example "Thank you".'),
        ),
    ),
    gone: z.optional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(200), z.describe('Words that must go, for example "Loading".')),
    ),
    target: z.optional(target),
    url: z.optional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(500), z.describe('A part of the address, for example "/orders".')),
    ),
    quiet: z.optional(
      z.boolean().check(z.describe('true to wait until nothing has changed for half a second.')),
    ),
    seconds: z.optional(
      z
        .number()
        .check(z.minimum(0.1), z.maximum(25), z.describe('The longest wait, 10 unless told, for example 5.')),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'read',
  execution: 'background',
  pendingMessage: 'Waiting for the page.',
  target: ({ text, gone, target, url }) => text ?? gone ?? target ?? url ?? '',
});

export const run: RunOf<typeof waitFor> = ({ seconds = 10, ...awaited }, { page, signal }) =>
  wait(page, awaited, { atMostMs: seconds * 1_000, signal });
