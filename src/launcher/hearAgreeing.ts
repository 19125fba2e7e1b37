import type { Conversation, Turn } from '#local-agent/localAgent';
import type { OpenBrowser } from './browsers/openBrowser';

const ALLOW_ONCE = '::-p-xpath(//button[normalize-space()="Allow once"][not(@disabled)])';

/** Hears a request in whose course the user is asked, and says yes where Pagehand asks. */
export async function hearAgreeing(
  request: string,
  { open, conversation }: { open: OpenBrowser; conversation: Conversation },
): Promise<Turn> {
  const turn = conversation.hear(request);
  const popup = await open.openExtensionPage('popup.html');
  // The driver's question whether a button is enabled is forbidden in the extension's own pages.
  await popup.locator(ALLOW_ONCE).setWaitForEnabled(false).click();
  await popup.waitForSelector('main:not(:has([role=alertdialog]))');
  await popup.close();
  return turn;
}
