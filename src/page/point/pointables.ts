import { attributeOf, localNameOf, matches } from '../document/nativeReads';
import { select } from '../document/roots';
import type { Work } from '../document/turns';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { saidTexts } from './cheapTexts';
import type { Pointable } from './pointable';

/** Everything on the page that a person could mean by its words, in document order, as it stood when it was looked at. */
export function* pointablesOf(page: Page): Work<readonly Pointable[]> {
  // Of a page that changes meanwhile, nothing is kept under what it was.
  const kept = page.pointables.get(page.document, () => ({ all: undefined }));
  if (kept.all) return kept.all;
  const pointables: Pointable[] = [];
  for (const element of select(page, POINTABLE)) {
    pointables.push(pointableOf(page, element));
    yield;
  }
  kept.all = pointables;
  return pointables;
}

/** The element as it can be pointed at now. */
export function pointableOf(page: Page, element: Element): Pointable {
  const look = () => {
    const role = roleOf(element);
    return { element, role, texts: saidTexts(page, element, role) };
  };
  return namedFromAfar(page, element) ? look() : page.pointableContents.get(element, look);
}

/** Whether its role or texts depend on more than what is inside it: labels, references, sections, a shadow root. */
function namedFromAfar(page: Page, element: Element): boolean {
  return (
    FROM_AFAR.has(localNameOf(element)) ||
    attributeOf(element, 'aria-labelledby') !== null ||
    page.shadowRoot(element) !== null
  );
}

const FROM_AFAR = new Set(['input', 'select', 'textarea', 'header', 'footer']);

/** Whether a click on the element itself means something, rather than on what is around it. */
export function isInteractive({ element, role }: Pick<Pointable, 'element' | 'role'>): boolean {
  if (INTERACTIVE_ROLES.has(role)) return true;
  return INTERACTIVE_NAMES.has(localNameOf(element)) || matches(element, CLICKABLE);
}

const CLICKABLE =
  '[onclick],[tabindex]:not([tabindex="-1"]),[contenteditable]:not([contenteditable="false"])';

const POINTABLE = [
  'a[href]',
  'area[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  '[role]:not([role="none"],[role="presentation"])',
  '[tabindex]',
  '[onclick]',
  '[contenteditable]:not([contenteditable="false"])',
  'h1,h2,h3,h4,h5,h6',
  'img[alt]:not([alt=""])',
  'video,audio,iframe,dialog,fieldset,form,table,header,footer,nav,main,aside,section[aria-label],section[aria-labelledby]',
].join(',');

const INTERACTIVE_NAMES = new Set(['summary', 'video', 'audio']);

export const INTERACTIVE_ROLES = new Set([
  'button',
  'checkbox',
  'combobox',
  'gridcell',
  'link',
  'listbox',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'scrollbar',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
]);
