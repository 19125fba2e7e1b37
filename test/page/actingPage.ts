import type { JSDOM } from 'jsdom';
import { createPage, type Page } from '#page/page';

/** A page of the given markup in the DOM emulator, ready to be acted on. */
export function actingPage(markup: string): Page {
  // Events must name the emulator's own window; the runner's `window` is a stand-in. No type knows this global.
  const { jsdom } = globalThis as unknown as { jsdom: JSDOM };
  providePointerEvents();
  document.body.innerHTML = markup;
  // The emulator's window lacks only what its types say no browser lacks.
  return createPage(jsdom.window as unknown as Window & typeof globalThis, (element) => element.shadowRoot);
}

// The emulator has none.
function providePointerEvents() {
  if ('PointerEvent' in globalThis) return;
  class PointerEvent extends MouseEvent {
    readonly pointerId: number;
    readonly pointerType: string;

    constructor(type: string, init: PointerEventInit = {}) {
      super(type, init);
      this.pointerId = init.pointerId ?? 0;
      this.pointerType = init.pointerType ?? '';
    }
  }
  Object.assign(globalThis, { PointerEvent });
}
