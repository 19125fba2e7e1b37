import type { Risk } from '#contract/risk';
import { ToolFailure } from '#contract/toolFailure';
import { siteOf } from '#sites/site';
import type { PagePort } from './portWire';
import type { InTab } from './runInPage';

/**
 * Asks the user about what a document is about to risk. A document that goes meanwhile takes the question with it.
 * @throws {ToolFailure} DECLINED, NEEDS_PERMISSION, TOOL_NOT_ALLOWED or PAGE_CHANGED.
 */
export async function askAbout(risk: Risk, port: PagePort, { permit, tab }: InTab): Promise<void> {
  const asks = new AbortController();
  void port.gone.then(() => asks.abort(gone()));
  const document = siteOf(port.origin);
  const around = siteOf(tab.url);
  const site = document.usable ? document.site : around.usable ? around.site : '';
  await permit.agree(risk, site, asks.signal);
  asks.signal.throwIfAborted();
}

const gone = () =>
  new ToolFailure(
    'PAGE_CHANGED',
    'The page went elsewhere while the user was asked; nothing was done. Look at the page, then ask again.',
  );
