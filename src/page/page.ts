import { type Mutations, watchMutations } from './mutations';
import { createRefs, type Refs } from './refs';
import { shadowRoots } from './shadowRoots';
import { type VersionCache, versionCache } from './versionCache';

/** One document as the page tools know it. */
export interface Page {
  document: Document;
  window: Window & typeof globalThis;
  refs: Refs;
  mutations: Mutations;
  /** Accessible names as worked out since the last change. */
  names: VersionCache<Element, string>;
  /** The element's shadow root, open or closed. */
  shadowRoot(element: Element): ShadowRoot | null;
}

/**
 * `openShadowRoot` is a capability the entrypoint passes in (`chrome.dom.openOrClosedShadowRoot`, or
 * `element.openOrClosedShadowRoot` in Firefox); page/ never names the extension API.
 */
export function createPage(
  window: Window & typeof globalThis,
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
): Page {
  const { document } = window;
  const mutations = watchMutations(document);
  return {
    document,
    window,
    refs: createRefs(),
    mutations,
    names: versionCache(mutations),
    shadowRoot: shadowRoots(openShadowRoot, mutations.observe),
  };
}
