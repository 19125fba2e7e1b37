import type { PagePorts } from '../pagePort';
import type { PagePort } from '../portWire';
import type { Hold } from './hold';

/** The ports into documents, with the point right after a marked call was sent. */
export function heldPorts(ports: PagePorts, hold: Hold): PagePorts {
  return { ...ports, open: async (tabId, frameId) => heldPort(await ports.open(tabId, frameId), hold) };
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
