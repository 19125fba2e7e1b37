import { vi } from 'vitest';

/** Listens for the closed shadow root that our layer makes; answers the texts drawn in it, or nothing when it is gone. */
export function watchLayer(): { texts(): string[] } {
  const attached = vi.spyOn(Element.prototype, 'attachShadow');
  return {
    texts() {
      const root: unknown = attached.mock.results.at(-1)?.value;
      if (!(root instanceof ShadowRoot) || !root.host.isConnected) return [];
      return [...root.querySelectorAll('div')]
        .filter((element) => element.childElementCount === 0)
        .map(({ textContent }) => textContent ?? '')
        .filter((text) => text !== '');
    },
  };
}
