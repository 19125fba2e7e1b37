import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { tab } from '../parameters';
import { pageTool, type RunOf } from '../tool';

export const answerDialog = pageTool({
  name: 'answer_dialog',
  description:
    'Says how the next question of the page’s own (confirm, prompt, “leave this page?”) is answered. Call it before the act that opens the question; unannounced questions are answered Cancel and told in the answer, so to accept one: call this, then repeat the act. Messages (alert) are closed by themselves. Holds for one question, at most a minute.',
  parameters: z.strictObject({
    answer: z
      .enum(['accept', 'dismiss'])
      .check(z.describe('"accept" for OK, yes or leave; "dismiss" for Cancel, no or stay.')),
    text: z.optional(
      z
        .string()
        .check(
          z.maxLength(2_000),
          z.describe('What to type into a prompt, for example "Ada"; what it suggests unless told.'),
        ),
    ),
    tab,
  }),
  part: 'extra',
  effect: 'act',
  target: ({ answer, text }) => (text ? `“${text}”` : answer === 'accept' ? 'OK' : 'Cancel'),
});

export const run: RunOf<typeof answerDialog> = async ({ answer, text }, { page }) => {
  if (!page.dialogs.guarded()) {
    throw new ToolFailure(
      'NO_EFFECT',
      'The dialogs of this page do not come to Pagehand. Ask the user to answer it on the screen, or reload the page and try again.',
    );
  }
  const before = page.dialogs.lastQuestion();
  page.dialogs.announce({ accept: answer === 'accept', text });
  const said = answer === 'accept' ? (text === undefined ? 'OK' : `“${text}”`) : 'Cancel';
  const again =
    before === undefined ? 'Now do what opens it.' : `To answer “${before}”, repeat the act that opened it.`;
  return { say: `The next question of the page will be answered ${said}. ${again}` };
};
