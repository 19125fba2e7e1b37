import type { PagePorts } from '../pagePort';
import type { PagePort } from '../portWire';
import type { Hold } from './hold';

/** The ports into documents, with the point right after a marked call was sent. */
export function heldPorts(ports: PagePorts, hold: Hold): PagePorts {
  // One for each, as much of what is known of a document is known by its port.
  const held = new WeakMap<PagePort, PagePort>();
  return {
    ...ports,
    async open(tabId, frameId) {
      const port = await ports.open(tabId, frameId);
      const known = held.get(port) ?? heldPort(port, hold);
      held.set(port, known);
      return known;
    },
  };
}

function heldPort(port: PagePort, hold: Hold): PagePort {
  return {
    ...port,
    call(request, onProgress) {
      const answer = port.call(request, onProgress);
      const held = hold('dispatched', request.callId);
      return held ? held.then(() => answer) : answer;
    },
  };
}
