import { createPage, type Page } from '#page/page';

/** A page of the given markup in the DOM emulator. */
export function openPage(markup: string): Page {
  document.body.innerHTML = markup;
  return createPage(globalThis.window, (element) => element.shadowRoot);
}
