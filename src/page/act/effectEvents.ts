import { focusedElement } from '../document/ancestry';
import { isInput, isSelect, isTextArea } from '../document/elementKinds';
import { isOurs } from '../document/ownNodes';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import type { Page } from '../page';
import { hasScrolled, notePositions } from '../scroll/scrollPositions';
import { controlOf } from './targetState';

/** Effects that leave no trace in the DOM tree, told by events. */
export interface EffectEvents {
  /** Whether something happened that counts. */
  any(): boolean;
  /** Forgets what preparing the act caused: a field that lost focus tells its change then. */
  setAside(): void;
  /** Why the browser would not send a form, in its own words: "E-mail: Please fill out this field." */
  complaints(): string[];
  stop(): void;
}

export function watchEffectEvents(page: Page, target: Element, news: () => void): EffectEvents {
  const subject = controlOf(target);
  notePositions(target);
  const complaints = new Set<string>();
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let any = false;
  const count = () => {
    any = true;
    news();
  };

  for (const type of ['input', 'change']) {
    // The target's own state is compared instead: pages that draw it back make these events empty.
    page.window.addEventListener(type, (event) => event.composedPath()[0] !== subject && count(), options);
  }
  for (const type of ['beforetoggle', 'toggle', 'fullscreenchange']) {
    page.window.addEventListener(type, ({ target: origin }) => isOurs(origin) || count(), options);
  }
  // Whether the address says anything new is judged by itself: a link to "#" tells of a change too.
  for (const type of ['hashchange', 'popstate']) page.window.addEventListener(type, news, options);
  page.window.addEventListener(
    'scroll',
    ({ target: scroller }) => {
      const element = scroller instanceof Element ? scroller : page.document.scrollingElement;
      if (element && hasScrolled(element)) count();
    },
    options,
  );
  page.window.addEventListener(
    'invalid',
    (event) => {
      const field = event.composedPath()[0];
      if (field instanceof Element) complaints.add(complaint(page, field));
    },
    options,
  );

  return {
    any: () => any,
    setAside() {
      any = false;
    },
    complaints: () => [...complaints].slice(0, 5),
    stop: () => listening.abort(),
  };
}

/** Whether focus is somewhere else than it was. */
export function focusMoved(page: Page, before: Element): boolean {
  return focusedElement(page) !== before;
}

function complaint(page: Page, field: Element): string {
  const named = isInput(field) || isSelect(field) || isTextArea(field) ? field.validationMessage : '';
  return `${nameOf(page, field) || 'a field'}: ${cappedText(named || 'not valid', 80)}`;
}
