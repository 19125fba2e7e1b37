import type { ToolContext } from 'bodhi-realtime-agent';
import type { Reply } from './message';

export type Message = Record<string, unknown>;

/** What a call brings along, as far as it is used here. */
export type CallContext = Pick<
  ToolContext,
  'toolCallId' | 'abortSignal' | 'sendJsonToClient' | 'setDirective'
>;

/** One way between a session's tools and the extension. */
export interface Bridge {
  /** The type of frame results are wanted in; left out, they come as `ui.response`. */
  answerAs?: string;
  /** False when no extension is connected: nothing was sent. */
  send(message: Message, context: CallContext): boolean;
  listen(listener: Listener): void;
}

export interface Listener {
  heard(reply: Reply): void;
  /** The extension left; what it was doing will not be answered. */
  left(): void;
}
