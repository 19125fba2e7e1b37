import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { tab } from '../parameters';
import { browserTool } from '../tool';

const STEP = 0.25;

export const zoomPage = browserTool({
  name: 'zoom_page',
  description: 'Makes the page larger or smaller: by a step, to a percentage, or back to its usual size.',
  parameters: z.strictObject({
    direction: z.optional(
      z
        .enum(['in', 'out', 'reset'])
        .check(z.describe('"in" and "out" go a step of 25 per cent; "in" unless told.')),
    ),
    percent: z.optional(
      z.int().check(z.minimum(25), z.maximum(500), z.describe('The exact size wanted, for example 150.')),
    ),
    tab,
  }),
  effect: 'act',
  target: ({ direction = 'in', percent }) => (percent === undefined ? direction : `${percent} %`),
  async run({ direction = 'in', percent }, context) {
    const { id } = await context.tab();
    const before = await browser.tabs.getZoom(id);
    const steps = { in: before + STEP, out: before - STEP, reset: 1 };
    const wanted = Math.min(5, Math.max(0.25, percent === undefined ? steps[direction] : percent / 100));
    await browser.tabs.setZoom(id, wanted);
    const after = await browser.tabs.getZoom(id);
    const size = `${Math.round(after * 100)} per cent`;
    if (Math.abs(after - wanted) > 0.02) {
      throw new ToolFailure('NO_EFFECT', `The browser keeps this page at ${size}. Try another percentage.`);
    }
    const changed = Math.abs(after - before) > 0.01;
    return {
      verdict: changed ? 'changed' : 'no_change',
      say: changed ? `The page is now at ${size}.` : `The page is already at ${size}.`,
      data: { percent: Math.round(after * 100) },
    };
  },
});
