import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { tab } from '../parameters';
import { browserTool } from '../tool';
import { within } from '../within';

const WITHIN_MS = 3_000;

export const printPage = browserTool({
  name: 'print_page',
  description:
    'Opens the browser’s print dialog for the page. The user chooses printer and pages there and prints or cancels; until then the page stands still.',
  parameters: z.strictObject({ tab }),
  effect: 'act',
  target: () => '',
  async run(_args, context) {
    const { id, title } = await context.tab();
    // Browsers show the dialog only over the tab the user looks at.
    await browser.tabs.update(id, { active: true });
    context.signal.throwIfAborted();
    const asked = browser.scripting.executeScript({ target: { tabId: id }, func: print, args: [WITHIN_MS] });
    const answers = await within(asked, WITHIN_MS);
    const name = (title ?? '').slice(0, 80) || 'The page';
    // A page that stands still under its print dialog may not get to answer.
    if (answers === undefined) {
      return {
        verdict: 'unknown',
        say: `Asked the browser to print ${name}; it does not say that its dialog is open.`,
      };
    }
    if (answers[0]?.result !== true) {
      throw new ToolFailure(
        'NO_EFFECT',
        `The browser opened no print dialog for ${name}. Ask the user to press Ctrl+P.`,
      );
    }
    return {
      verdict: 'dialog_open',
      say: `The print dialog for ${name} is open. The user prints or cancels there.`,
    };
  },
});

// Runs in the page, so it may use nothing from outside itself. The page stands still while the dialog is open, so what
// the browser tells before it opens is the answer.
function print(withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), withinMs - 500);
    setTimeout(() => window.print());
  });
}
