import type { RiskKind } from '#contract/risk';
import { controlOf } from '../act/targetState';
import { nearest } from '../document/ancestry';
import { isInput, isLink } from '../document/elementKinds';
import { defaultButtonOf, isAsking, isHeldBack, isSubmitButton } from '../document/formParts';
import { attributeOf, baseOf, matches } from '../document/nativeReads';
import { nameOf, roleOf } from '../names/name';
import type { Page } from '../page';
import { formRisk } from './formRisk';
import type { Risky } from './risky';
import { riskByWords, type WordedKind } from './words';

/**
 * What pressing an element risks: by what it sends and holds first, then by its words. Judged in the page right
 * before the press, it costs an ordinary one some microseconds.
 */
export function riskOfPress(page: Page, receiver: Element): Risky | undefined {
  const element = nearest(receiver, isPressed) ?? controlOf(receiver);
  const form = isSubmitButton(element) ? (element.form ?? undefined) : undefined;
  const sending = form && formRisk(page, form, element);
  if (sending) return { kind: sending, element, form };
  const kind = isDownload(element) ? 'download' : wordRisk(page, element, form);
  return kind && { kind, element, form };
}

/** What sending a form without a button risks. */
export function riskOfSubmit(page: Page, form: HTMLFormElement): Risky | undefined {
  const button = defaultButtonOf(form);
  if (button) return riskOfPress(page, button);
  const kind = formRisk(page, form, undefined);
  return kind && { kind, element: form, form };
}

function wordRisk(page: Page, element: Element, form: HTMLFormElement | undefined): RiskKind | undefined {
  if (NO_PRESS.has(roleOf(element)) || (!form && matches(element, OPENS))) return undefined;
  const name = nameOf(page, element);
  // A long text is read, not pressed for what it says.
  if (name.length > MOST_OF_A_NAME && !isPressed(element)) return undefined;
  const kind = riskByWords(name);
  if (kind === undefined || (!form && kind !== 'delete' && nearest(element, isColumnHeader)))
    return undefined;
  if (isLink(element) && leadsElsewhere(element)) return kind === 'delete' ? kind : undefined;
  if (form && SENDING.has(kind) && (isAsking(form) || isHeldBack(form, element))) return undefined;
  return kind;
}

/** What is pressed for what it does. */
function isPressed(element: Element): element is Element {
  if (isLink(element) || isSubmitButton(element)) return true;
  if (isInput(element)) return element.type === 'button' || element.type === 'reset';
  return PRESSED.has(roleOf(element));
}

// What shows or hides something: pressing it does not yet do what it is called.
const OPENS =
  'summary,[aria-expanded],[popovertarget],[aria-haspopup]:not([aria-haspopup=""],[aria-haspopup=false])';

// It sorts; what is deleted from there is whatever is chosen below.
const isColumnHeader = (element: Element): element is Element => roleOf(element) === 'columnheader';

function isDownload(element: Element): boolean {
  return isLink(element) && attributeOf(element, 'download') !== null;
}

function leadsElsewhere(link: Element): boolean {
  const said = attributeOf(link, 'href') ?? '';
  const base = baseOf(link);
  if (!URL.canParse(said, base)) return false;
  const url = new URL(said, base);
  const here = new URL(base);
  return /^https?:$/.test(url.protocol) && (url.pathname !== here.pathname || url.search !== here.search);
}

const MOST_OF_A_NAME = 40;
const SENDING = new Set<WordedKind>(['send', 'publish']);
const PRESSED = new Set(['button', 'link', 'menuitem']);
// Pressing these chooses, opens or reads; what they are called is not done by it.
const NO_PRESS = new Set(
  `checkbox radio option tab combobox listbox textbox searchbox spinbutton slider switch heading treeitem row cell
   gridcell columnheader rowheader menuitemcheckbox menuitemradio`.split(/\s+/),
);
