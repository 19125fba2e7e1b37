import { isElement, isText, parentOf } from '../../document/nativeReads';
import { rootsOf, select } from '../../document/roots';
import { isDisabled, isVisible } from '../../document/visible';
import { cleanText } from '../../names/cleanText';
import { nameOf } from '../../names/name';
import type { Page } from '../../page';

/** What pickers are made of, as far as it was not on view when the watch began. */
export interface Opened {
  /** Cells with nothing but a number of one or two digits: days, hours. */
  numbers(): Element[];
  /** What can be pressed, filled or chosen in, by a selector. */
  controls(selector: string): Element[];
}

/** Remembers what is on view, so that what a field opens is known for its own, wherever the page puts it. */
export function watchOpening(page: Page): Opened {
  const numbersBefore = new Set(numbersOnView(page));
  const controlsBefore = new Set([...select(page, CONTROLS)].filter(isVisible));
  return {
    numbers: () => numbersOnView(page).filter((cell) => !numbersBefore.has(cell)),
    controls: (selector) =>
      [...select(page, selector)].filter((one) => !controlsBefore.has(one) && isVisible(one)),
  };
}

/** Whether a picker is on view: enough numbers for a month or a clock, or fields for a time. */
export function isOpen(opened: Opened): boolean {
  return opened.numbers().length >= LEAST_NUMBERS || opened.controls('input[type=number]').length > 1;
}

/** The button that takes over what a picker shows. */
export function takeOverButton(page: Page, opened: Opened): Element | undefined {
  return opened
    .controls('button,[role=button]')
    .find((one) => !isDisabled(one) && TAKE_OVER.test(cleanText(nameOf(page, one))));
}

function numbersOnView(page: Page): Element[] {
  const found: Element[] = [];
  for (const root of rootsOf(page)) {
    const texts = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let at = texts.nextNode(); at; at = texts.nextNode()) {
      if (!isText(at) || !/^\s*\d{1,2}\s*$/.test(at.data)) continue;
      const cell = parentOf(at);
      if (isElement(cell) && cell.localName !== 'option' && isVisible(cell)) found.push(cell);
    }
  }
  return found;
}

const CONTROLS = 'button,[role=button],input,select,[class*=prev],[class*=next]';
const LEAST_NUMBERS = 12;
const TAKE_OVER =
  /^(ok|okay|apply|done|set|confirm|accept|select|save|übernehmen|fertig|bestätigen|valider|appliquer|aceptar|listo|applica|conferma)$/i;
