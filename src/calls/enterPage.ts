import { browser } from 'wxt/browser';
import type { PagePart } from '#contract/pagePart';
import { ToolFailure } from '#contract/toolFailure';
import { hasHost } from '#sites/hostPermission';
import { siteOf } from '#sites/site';
import { within } from '#tools/within';
import { frozen } from './answering';

// A page that stands still holds the script up for as long as it does; no call waits longer for one.
const WITHIN_MS = 30_000;

/** Where a document is: a tab's main document is frame 0. */
export interface FramePlace {
  tabId: number;
  frameId: number;
}

/**
 * Puts a part of the page code into a document; every other part stands on the core.
 * @throws {ToolFailure} NEEDS_PERMISSION when the browser was not told to let us in, TAB_FROZEN for a tab that is
 * unloaded or stands still, PAGE_FORBIDDEN for pages no extension may enter, TAB_GONE.
 */
export async function enterPage({ tabId, frameId }: FramePlace, part: PagePart = 'core'): Promise<void> {
  const entering = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${part}Part.js`],
    // Firefox lets a script wait until the document is idle, which can take long in hidden tabs; the core is there already.
    injectImmediately: part !== 'core',
  });
  const entered = await within(entering, WITHIN_MS).catch(async (cause: unknown) => {
    throw frameId === 0 ? await whyNot(tabId, cause) : notInFrame(cause);
  });
  if (!entered) throw frameId === 0 ? frozen() : notInFrame();
}

/** The rule may say yes, but the browser's own access is missing. */
export function noAccess(site: string, cause?: unknown): ToolFailure {
  const sentence = `The browser does not let Pagehand into ${site}. Ask the user to allow the site in Pagehand’s popup.`;
  return new ToolFailure('NEEDS_PERMISSION', sentence, { cause });
}

function notInFrame(cause?: unknown): ToolFailure {
  const sentence = 'The browser does not let Pagehand into this frame, or it is gone. Read the page again.';
  return new ToolFailure('PAGE_UNREACHABLE', sentence, { cause });
}

async function whyNot(tabId: number, cause: unknown): Promise<ToolFailure> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab)
    return new ToolFailure('TAB_GONE', 'The tab is closed. list_tabs shows the open ones.', { cause });
  if (tab.discarded) {
    return new ToolFailure('TAB_FROZEN', 'The browser unloaded this tab. Switch to it first.', { cause });
  }
  const found = siteOf(tab.url);
  if (!found.usable) return new ToolFailure('PAGE_FORBIDDEN', found.why, { cause });
  if (!(await hasHost(found.site))) return noAccess(found.site, cause);
  return new ToolFailure(
    'PAGE_FORBIDDEN',
    'Browsers keep extensions out of this page (a store, a PDF, an error page). Go to another page.',
    { cause },
  );
}
