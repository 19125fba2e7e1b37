import { nearest } from '../document/ancestry';
import { isForm, isLink } from '../document/elementKinds';
import type { Page } from '../page';

/** Whether the document has begun, or is about, to go elsewhere. */
export interface Leaving {
  begun(): boolean;
  /** The page may still turn the navigation into one of its own; the address tells a task later. */
  undecided(): boolean;
  /** A link or form was let through: the browser will navigate although nothing shows yet. */
  expected(): boolean;
  /** The page kept a form for itself. */
  formTaken(): boolean;
  downloads(): boolean;
  /** A link for another program (`mailto:`, `tel:`): browsers tell of leaving, yet the page stays. */
  outside(): boolean;
  stop(): void;
}

/** Listens for a navigation of this document from now on. */
export function watchLeaving(page: Page, news: () => void): Leaving {
  const seen = {
    begun: false,
    interceptable: false,
    expected: false,
    formTaken: false,
    downloads: false,
    outside: false,
  };
  const listening = new AbortController();
  const { signal } = listening;
  const begin = () => {
    seen.begun = true;
    news();
  };

  const letGo = (event: Event) => {
    // The browser would ask the user, or, before the user has touched the page, leave without asking.
    if (page.dialogs.keepsFromLeaving()) event.preventDefault();
    else seen.expected = true;
  };

  // Asking the page whether it may be left makes such an event too.
  page.window.addEventListener('beforeunload', (event) => event.isTrusted && begin(), { signal });
  page.window.addEventListener('pagehide', begin, { signal });
  page.window.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented) return;
      const link = linkAt(event.composedPath()[0]);
      if (link && leadsAway(page, link)) letGo(event);
      if (link && leadsOutside(link)) seen.outside = true;
    },
    { signal },
  );
  page.window.addEventListener(
    'submit',
    (event) => {
      const form = event.composedPath()[0];
      if (event.defaultPrevented) seen.formTaken = true;
      else if (form instanceof Element && isForm(form) && form.method !== 'dialog') letGo(event);
      news();
    },
    { signal },
  );
  navigationOf(page)?.addEventListener(
    'navigate',
    (event) => {
      if (event.downloadRequest !== null) seen.downloads = true;
      else if (!event.destination.sameDocument) {
        seen.begun = true;
        seen.interceptable = event.canIntercept;
      }
      news();
    },
    { signal },
  );

  return {
    begun: () => seen.begun && !seen.outside && !seen.downloads,
    undecided: () => seen.interceptable,
    expected: () => seen.expected,
    formTaken: () => seen.formTaken,
    downloads: () => seen.downloads,
    outside: () => seen.outside,
    stop: () => listening.abort(),
  };
}

// Absent from older Firefox and from DOM emulators.
function navigationOf(page: Page): Navigation | undefined {
  return 'navigation' in page.window ? page.window.navigation : undefined;
}

function linkAt(clicked: EventTarget | undefined) {
  return clicked instanceof Element ? nearest(clicked, isLink) : undefined;
}

function leadsAway(page: Page, link: HTMLAnchorElement | HTMLAreaElement): boolean {
  const { href, protocol } = link;
  if (!/^https?:$/.test(protocol) || link.hasAttribute('download')) return false;
  const here = page.window.location.href.split('#')[0];
  return !(href.includes('#') && href.split('#')[0] === here);
}

function leadsOutside({ protocol }: HTMLAnchorElement | HTMLAreaElement): boolean {
  return !/^(https?|javascript|blob|data|file|about):$/.test(protocol) && protocol !== ':';
}
