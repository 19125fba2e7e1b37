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
  if (isHeldUp(page) && effect !== 'read') {
    const words = page.dialogs.shown();
    const sentence = `A dialog of the page (${words === undefined ? 'alert, confirm' : `“${words}”`}) is open on the screen; nothing was done. Ask the user to answer it first.`;
    throw new ToolFailure('DIALOG_OPEN', sentence);
  }
}

/** Whether a dialog of the page holds it up; some browsers still hear us meanwhile. */
export const isHeldUp = ({ mutations, dialogs }: Page) => mutations.acting() || dialogs.shown() !== undefined;
