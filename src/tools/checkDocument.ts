import type { PageCall } from '#contract/pageRequest';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '#page/page';

interface Entered {
  page: Page;
  /** False once the extension was updated or removed under this script. */
  isOurs(): boolean;
}

/**
 * Whether a call may run in this document as it is now.
 * @throws {ToolFailure} CANCELLED, ORIGIN_CHANGED, PAGE_UNREACHABLE, PAGE_FORBIDDEN or DIALOG_OPEN; nothing was done then.
 */
export function checkDocument(
  { origin, effect }: Pick<PageCall, 'origin' | 'effect'>,
  { page, isOurs }: Entered,
): void {
  if (!isOurs()) {
    throw new ToolFailure('CANCELLED', 'Pagehand was updated meanwhile; nothing was done. Ask again.');
  }
  if (page.window.origin !== origin) {
    throw new ToolFailure('ORIGIN_CHANGED', 'The page changed to another site meanwhile; nothing was done.');
  }
  if (!page.document.firstElementChild) {
    throw new ToolFailure('PAGE_UNREACHABLE', 'The page took everything out of itself. Reload it.');
  }
  // Chrome loads pages the user may go to next, and runs what is in them before anybody sees it.
  if ('prerendering' in page.document && page.document.prerendering === true) {
    throw new ToolFailure(
      'PAGE_UNREACHABLE',
      'This page is only being prepared; nothing was done. Ask again.',
    );
  }
  // Chrome shows a PDF inside a document of its own that scripts may enter, but nothing of the file is in it.
  if (page.document.contentType === 'application/pdf') {
    throw new ToolFailure(
      'PAGE_FORBIDDEN',
      'This is a PDF, which extensions cannot read. Go to another page.',
    );
  }
  if (effect === 'read') return;
  if (hasDialog(page)) {
    const words = page.dialogs.shown();
    const sentence = `A dialog of the page (${words === undefined ? 'alert, confirm' : `“${words}”`}) is open on the screen; nothing was done. Ask the user to answer it first.`;
    throw new ToolFailure('DIALOG_OPEN', sentence);
  }
  if (standsStill(page)) {
    throw new ToolFailure(
      'PAGE_UNREACHABLE',
      'The page still stands in what an earlier call set off: a dialog is open, or it waits for its server. Nothing was done. Ask the user to look at it, or try again in a moment.',
    );
  }
}

/**
 * Whether a dialog of the page is open; some browsers still hear us meanwhile. Where our acts' own dialogs come to us, an
 * act that has not returned is under none of them.
 */
export const hasDialog = ({ mutations, dialogs }: Page) =>
  dialogs.shown() !== undefined || (mutations.acting() && !dialogs.guarded());

/** Whether the page's own code stands still in what an act set off, as in a request it waits for without turning. */
export const standsStill = ({ mutations }: Page) => mutations.acting();
