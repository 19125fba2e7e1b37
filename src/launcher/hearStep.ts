import type { Conversation, Turn } from '#local-agent/localAgent';
import type { ScriptStep } from '#local-agent/script';
import type { OpenBrowser } from './browsers/openBrowser';

const ALLOW_ONCE = '::-p-xpath(//button[normalize-space()="Allow once"][not(@disabled)])';

interface Heard {
  open: OpenBrowser;
  conversation: Conversation;
}

/**
 * Hears what is asked for in a step; where the user is asked in its course, says yes in Pagehand. A turn that ends
 * without a question is told as it is.
 */
export async function hearStep({ request, asks }: ScriptStep, { open, conversation }: Heard): Promise<Turn> {
  if (!asks) return conversation.hear(request);
  // Before anything is asked for: while it opens, an empty page is in front, where nothing may be done.
  const popup = await open.openExtensionPage('popup.html');
  const turn = conversation.hear(request);
  const over = new AbortController();
  void turn.finally(() => over.abort()).catch(() => undefined);
  try {
    // The driver's question whether a button is enabled is forbidden in the extension's own pages.
    await popup.locator(ALLOW_ONCE).setWaitForEnabled(false).click({ signal: over.signal });
    await popup.waitForSelector('main:not(:has([role=alertdialog]))');
  } catch (error) {
    if (!over.signal.aborted) throw error;
  } finally {
    await popup.close();
  }
  return turn;
}
