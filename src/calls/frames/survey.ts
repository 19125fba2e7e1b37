import { browser } from 'wxt/browser';
import { ToolFailure } from '#contract/toolFailure';
import type { FrameDocument, FramedPage } from '#tools/frames/framedPage';
import type { PageCall } from '../dispatch';
import type { PagePort } from '../portWire';
import type { InTab } from '../runInPage';
import { askDocument } from './askDocument';
import { documentsIn } from './documentsIn';
import { listingOf } from './enterFrames';
import type { Surveying } from './surveying';

const MOST_MS = 1_200;

/** A page with frames as the background sees it: its documents, with the way into each. */
export interface Survey extends FramedPage {
  portOf(document: FrameDocument): PagePort;
}

/** Looks for the frames of a page that a person sees, and enters those that the user allows this tool in. */
export async function surveyFrames(page: PageCall, inTab: InTab, main: PagePort): Promise<Survey> {
  const startedAt = performance.now();
  const tabId = inTab.tab.id;
  const found = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const ports = new Map<number, PagePort>([[0, main]]);
  const surveying: Surveying = {
    page,
    inTab,
    ports,
    found,
    rules: await inTab.permit.rules(),
    hosts: new Map(),
    until: Date.now() + MOST_MS,
    closed: [],
    tried: new Set(),
  };
  const told = await listingOf(surveying, 0, main);
  const first: FrameDocument = {
    frameId: 0,
    name: '',
    title: told.title,
    url: told.url,
    site: main.origin,
    within: undefined,
    listing: told.listing,
  };
  const inner = await documentsIn(surveying, first);
  const portOf = ({ frameId }: FrameDocument) => {
    const port = ports.get(frameId);
    if (port) return port;
    throw new ToolFailure('INTERNAL', 'A frame has no port.');
  };
  const ask = async (document: FrameDocument, tool: string, part: typeof page.tool.part, args: object) => {
    const place = { tabId, frameId: document.frameId };
    return (await askDocument(page, { port: portOf(document), place, tool, part, args: { ...args } }, inTab))
      .outcome;
  };
  return {
    documents: [first, ...inner],
    closed: surveying.closed,
    startedAt,
    signal: inTab.signal,
    portOf,
    ask: async (document, question, args) => (await ask(document, question, 'frames', args)).data ?? {},
    read: (document, args) => ask(document, page.tool.name, page.tool.part, args),
    again: () => surveyFrames(page, inTab, main),
  };
}
