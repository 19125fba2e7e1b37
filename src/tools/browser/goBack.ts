import { z } from '#contract/schema';
import { moveInHistory } from '../history';
import { tab } from '../parameters';
import { browserTool } from '../tool';

export const goBack = browserTool({
  name: 'go_back',
  description: 'Goes back to the page before this one and waits for it.',
  parameters: z.strictObject({ tab }),
  effect: 'navigate',
  target: () => '',
  run: (_args, context) => moveInHistory(-1, context),
});
