type PageWindow = Window & typeof globalThis;

/**
 * The window whose constructors make what the page's scripts may read. Firefox hides what a content script's own
 * DataTransfer carries; one of the page's own making carries it.
 */
export function pageOwn(window: PageWindow): PageWindow {
  // Firefox alone has it: the window as the page's scripts see it.
  return (window as { wrappedJSObject?: PageWindow }).wrappedJSObject ?? window;
}

/** A value the page's own functions may read. */
export function forPage<T>(value: T, window: PageWindow): T {
  // Firefox alone has it: makes a copy that the page's own functions may read.
  const { cloneInto } = globalThis as { cloneInto?: (value: T, scope: Window, options: object) => T };
  return cloneInto?.(value, window, { wrapReflectors: true }) ?? value;
}
