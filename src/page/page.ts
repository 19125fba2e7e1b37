import { type Aftermath, createAftermath } from './act/aftermath';
import { createDeeds, type Deeds } from './act/deeds';
import { createDialogDesk, type DialogDesk } from './dialogs/desk';
import { type ContentCache, contentCache } from './document/contentCache';
import { type Mutations, watchMutations } from './document/mutations';
import { shadowRoots } from './document/shadowRoots';
import { type VersionCache, versionCache } from './document/versionCache';
import { createRefs, type Refs } from './names/refs';
import { createOverlay, type Overlay } from './overlay/overlay';
import type { Pointable } from './point/pointable';
import { type Words, wordMemory } from './point/words';
import type { Answer } from './read/answers';
import type { Reading } from './read/outlineReading';
import { type Agreement, createAgreement } from './risk/agreement';
import { createPageWork, type PageWork } from './work/pageWork';

/** One document as the page tools know it. */
export interface Page {
  document: Document;
  window: Window & typeof globalThis;
  refs: Refs;
  mutations: Mutations;
  /** Accessible names as worked out since the last change. */
  names: VersionCache<Element, string>;
  /** The shadow roots that anybody came across, the first one first. */
  foundRoots: Set<ShadowRoot>;
  /** The document and its shadow roots, as found since the last change. */
  roots: VersionCache<Document, readonly ParentNode[]>;
  /** What fits the selectors asked for since the last change. */
  standing: VersionCache<Document, Map<string, readonly Element[]>>;
  labels: VersionCache<Document, ReadonlyMap<Element, readonly HTMLLabelElement[]>>;
  /** What can be pointed at, and the texts it goes by, since the last change. */
  pointables: VersionCache<Document, { all: readonly Pointable[] | undefined }>;
  /** The reading that stopped at a part's end, to go on with until the page changes. */
  paused: VersionCache<Document, { reading: Reading | undefined }>;
  /** What was answered about the page since the last change, by what was asked. */
  answers: VersionCache<Document, Map<string, Answer>>;
  /** Of those, what goes by nothing but what is inside it, kept while that does not change. */
  pointableContents: ContentCache<Pointable>;
  wordsOf(raw: string): Words;
  /** What we show over the page: numbers, a ring, a pointer. */
  overlay: Overlay;
  /** Where the page's own dialogs (alert, confirm …) are answered while we act. */
  dialogs: DialogDesk;
  /** What of our acts' effects the page takes back after they were answered. */
  aftermath: Aftermath;
  /** What the page has begun because of an act. */
  work: PageWork;
  /** What our acts changed, so that it can be put back. */
  deeds: Deeds;
  /** What the user agreed to. */
  agreement: Agreement;
  /** The element's shadow root, open or closed. */
  shadowRoot(element: Element): ShadowRoot | null;
  /** The browser's number of the document in a frame, where the browser tells it (Firefox). */
  frameIdOf(frame: Element): number | undefined;
}

/**
 * `openShadowRoot` is a capability the entrypoint passes in (`chrome.dom.openOrClosedShadowRoot`, or
 * `element.openOrClosedShadowRoot` in Firefox); page/ never names the extension API.
 */
export function createPage(
  window: Window & typeof globalThis,
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
  frameIdOf: Page['frameIdOf'] = () => undefined,
): Page {
  const { document } = window;
  const mutations = watchMutations(document);
  const foundRoots = new Set<ShadowRoot>();
  return {
    document,
    window,
    refs: createRefs(),
    mutations,
    foundRoots,
    names: versionCache(mutations),
    roots: versionCache(mutations),
    standing: versionCache(mutations),
    labels: versionCache(mutations),
    pointables: versionCache(mutations),
    paused: versionCache(mutations),
    answers: versionCache(mutations),
    pointableContents: contentCache(mutations),
    wordsOf: wordMemory(),
    overlay: createOverlay(window),
    dialogs: createDialogDesk(window),
    aftermath: createAftermath(window),
    work: createPageWork(window),
    deeds: createDeeds(),
    agreement: createAgreement(),
    shadowRoot: shadowRoots(openShadowRoot, (root) => {
      foundRoots.add(root);
      mutations.observe(root);
    }),
    frameIdOf,
  };
}
