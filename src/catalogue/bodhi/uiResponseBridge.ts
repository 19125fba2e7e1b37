import type { Bridge, Listener } from './bridge';
import { readResponse } from './message';

/** The part of `session.eventBus` that is used here. */
interface EventBus {
  subscribe(event: 'subagent.ui.response', heard: (payload: { response: unknown }) => void): () => void;
}

export interface UiResponseBridge extends Bridge {
  /** Hears what clients of this session answer, until the function it returns is called. */
  attach(eventBus: EventBus): () => void;
}

/**
 * Plugs the extension in as the session's own client, in local and in server-owned mode, without touching the
 * framework. The session has one client slot: in local mode nobody else may connect to it, because the server
 * forgets the second client when the first one leaves.
 */
export function uiResponseBridge(): UiResponseBridge {
  const listeners: Listener[] = [];
  return {
    send(message, { sendJsonToClient }) {
      sendJsonToClient?.(message);
      return sendJsonToClient !== undefined;
    },
    listen: (listener) => void listeners.push(listener),
    attach: (eventBus) =>
      eventBus.subscribe('subagent.ui.response', ({ response }) => {
        const reply = readResponse(response);
        if (reply) for (const listener of listeners) listener.heard(reply);
      }),
  };
}
