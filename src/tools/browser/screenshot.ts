import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { tab } from '../parameters';
import { shrunk } from '../picture/shrunk';
import { takePicture } from '../picture/takePicture';
import { browserTool } from '../tool';

export const screenshot = browserTool({
  name: 'screenshot',
  description:
    'Takes a picture of what the user sees of the page, as a JPEG in data. Password, card and one-time-code fields and frames of other sites are covered; numbers that are shown are in it. Only the tab in view can be taken; off unless the user allows pictures for the site. To know what is on a page, read_page is faster and says more.',
  parameters: z.strictObject({
    max_width: z.optional(
      z
        .int()
        .check(
          z.minimum(200),
          z.maximum(4_000),
          z.describe('The widest the picture may be in pixels, 1280 unless told, for example 800.'),
        ),
    ),
    tab,
  }),
  effect: 'picture',
  target: () => '',
  async run({ max_width: maxWidth = 1_280 }, context) {
    const { id, url } = await context.tab();
    const shown = await browser.tabs.get(id);
    const window = await browser.windows.get(shown.windowId);
    if (!shown.active || window.state === 'minimized') {
      throw new ToolFailure(
        'PAGE_UNREACHABLE',
        'Only a tab in view can be taken a picture of. Use switch_tab first, then take the picture.',
      );
    }
    const { picture, fields, frames } = await takePicture({ id, windowId: shown.windowId, url: url ?? '' });
    context.signal.throwIfAborted();
    const image = await shrunk(picture, maxWidth);
    const covered = fields + frames;
    const note = covered === 0 ? '' : ` ${covered === 1 ? 'One thing' : `${covered} things`} in it covered.`;
    return {
      say: `I took a picture of the page.${note}`,
      data: { image, covered: { fields, frames } },
    };
  },
});
