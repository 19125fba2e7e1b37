import { z } from '#contract/schema';
import { moveInHistory } from '../history';
import { tab } from '../parameters';
import { browserTool } from '../tool';

export const goForward = browserTool({
  name: 'go_forward',
  description: 'Goes forward again after going back, and waits for the page.',
  parameters: z.strictObject({ tab }),
  effect: 'navigate',
  target: () => '',
  run: (_args, context) => moveInHistory(1, context),
});
