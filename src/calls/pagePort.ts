import { ToolFailure } from '#contract/toolFailure';
import { hasHost } from '#sites/hostPermission';
import { siteOf } from '#sites/site';
import { watchCommits } from './commits';
import { enterPage, type FramePlace, noAccess } from './enterPage';
import { attach, type PagePort } from './portWire';

const READY_WITHIN_MS = 3_000;
// Whoever asks many frames does not wait for one that hangs.
const FRAME_READY_WITHIN_MS = 800;
// A port can be lost before the browser tells of the document that came instead.
const LISTEN_AFTER_MS = 2_000;

export interface PagePorts {
  /** The open port to a tab's main document or to a frame, or a new one; the page code is put in when it is not there. */
  open(tabId: number, frameId?: number): Promise<PagePort>;
  /** The document's port only if page code is there; none is put in. */
  find(tabId: number, frameId?: number): Promise<PagePort | undefined>;
  /** How the tab, or a frame in it, came to a new document since then, where a call was lost with the old one. */
  cameSince(tabId: number, since: number, frameId?: number): Promise<string | undefined>;
  /** Forgets the ports to where the browser does not let us in any more. Calls under way still get their answers. */
  retire(): Promise<void>;
}

/** One kept-open port a document: cheaper than a message a call, and it tells when the document leaves. */
export function createPagePorts(): PagePorts {
  const ports = new Map<string, Promise<PagePort>>();
  const commits = watchCommits();
  const open = async (place: FramePlace): Promise<PagePort> => {
    const withinMs = place.frameId === 0 ? READY_WITHIN_MS : FRAME_READY_WITHIN_MS;
    const first = await attach(place, withinMs);
    if (first) return stillAllowed(first);
    // A document can leave between being entered and being asked, and then the next one is meant.
    for (const until = Date.now() + withinMs; ; ) {
      await enterPage(place);
      const next = await attach(place, withinMs);
      if (next) return next;
      if (Date.now() >= until) break;
    }
    throw new ToolFailure('PAGE_UNREACHABLE', 'The page does not answer. Reload it and try again.');
  };
  return {
    open(tabId, frameId = 0) {
      const key = keyOf(tabId, frameId);
      const known = ports.get(key);
      if (known) return known;
      const opening = open({ tabId, frameId });
      ports.set(key, opening);
      const unlisten = commits.listen();
      const forget = () => {
        if (ports.get(key) === opening) ports.delete(key);
        setTimeout(unlisten, LISTEN_AFTER_MS);
      };
      opening.then((port) => port.gone.then(forget), forget);
      return opening;
    },
    find: async (tabId, frameId = 0) =>
      ports.get(keyOf(tabId, frameId)) ?? attach({ tabId, frameId }, READY_WITHIN_MS),
    cameSince: (tabId, since, frameId = 0) => commits.since({ tabId, frameId }, since),
    async retire() {
      for (const [key, opening] of ports) {
        const port = await opening.catch(() => undefined);
        if (port && !(await isAllowed(port)) && ports.get(key) === opening) ports.delete(key);
      }
    },
  };
}

// Page code stays in a document when the user withdraws the access; the port to it would still open.
async function stillAllowed(port: PagePort): Promise<PagePort> {
  if (await isAllowed(port)) return port;
  throw noAccess(port.origin);
}

function isAllowed({ origin }: PagePort): Promise<boolean> {
  const found = siteOf(origin);
  // A sandboxed frame has no origin of its own; its page was asked about.
  return found.usable ? hasHost(found.site) : Promise.resolve(true);
}

const keyOf = (tabId: number, frameId: number) => `${tabId}.${frameId}`;
