import type { WebSocket } from 'ws';
import type { Brain } from './brain';
import { LiveConversation } from './liveConversation';
import { type ClientMessage, clientMessage } from './protocol/clientMessage';
import { refuse } from './protocol/refusal';
import { conversationResult, event, sdpInvite } from './protocol/serverMessage';
import { bytesOf, jsonOf } from './wireData';

/** The other side of a web call’s sound, which takes a way of its own. */
export interface WebCall {
  /** Its offer, as SDP. */
  offer(): Promise<string>;
  /** The client’s answer to it. */
  answered(sdp: string): void;
}

export interface SessionSettings {
  brain: Brain;
  initDeadlineMs: number;
  toolTimeoutMs: number;
  onOpened(conversation: LiveConversation): void;
  webCall: WebCall | undefined;
}

/** The vendor's limit is not published; this is the one our own side keeps as well. */
export const MAX_FRAME_BYTES = 1024 * 1024;
const UNSUPPORTED_DATA = 1003;
const DOES_NOT_FIT = 1007;

/** Serves one client that passed the door, from `initialize` to the end (PROTOCOLS 2.3). */
export function serveSocket(socket: WebSocket, origin: string | undefined, settings: SessionSettings): void {
  const received: unknown[] = [];
  let conversation: LiveConversation | undefined;
  const deadline = setTimeout(() => refuse(socket, 'Init message not received'), settings.initDeadlineMs);
  socket.on('close', () => clearTimeout(deadline));

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const value = jsonOf(data);
    received.push(value);
    const message = accept(socket, { bytes: bytesOf(data).byteLength, value }, isBinary);
    if (!message) return;
    if (conversation) return follow(conversation, { socket, message, settings });
    clearTimeout(deadline);
    if (message.type !== 'initialize') return refuse(socket, 'Init message not received');
    const { brain, toolTimeoutMs } = settings;
    conversation = new LiveConversation({ socket, origin, received, brain, toolTimeoutMs });
    open(conversation, socket, message.request.callType, settings);
  });
}

interface Frame {
  bytes: number;
  value: unknown;
}

/** The message a frame carries; a frame that carries none ends the connection. */
function accept(socket: WebSocket, frame: Frame, isBinary: boolean): ClientMessage | undefined {
  const message = clientMessage.safeParse(frame.value);
  if (frame.bytes > MAX_FRAME_BYTES) refuse(socket, 'Too large message');
  else if (isBinary) socket.close(UNSUPPORTED_DATA, 'Only text frames are understood');
  else if (!message.success) socket.close(DOES_NOT_FIT, 'The message does not fit the schema');
  else return message.data;
  return undefined;
}

function open(
  conversation: LiveConversation,
  socket: WebSocket,
  callType: string,
  settings: SessionSettings,
): void {
  socket.send(event('connection', { recordId: conversation.id }));
  if (callType === 'chat') {
    socket.send(event('opened'));
    settings.onOpened(conversation);
    return;
  }
  if (callType === 'webCall' && settings.webCall) {
    settings.onOpened(conversation);
    void settings.webCall.offer().then((sdp) => socket.send(sdpInvite(sdp)));
    return;
  }
  socket.send(event('failedOpen', { reason: `This agent does not take “${callType}”.` }));
  end(conversation, socket, 'Failed');
}

interface Followed {
  socket: WebSocket;
  message: ClientMessage;
  settings: SessionSettings;
}

function follow(conversation: LiveConversation, { socket, message, settings }: Followed): void {
  switch (message.type) {
    case 'initialize':
      refuse(socket, 'Multiple init messages received');
      break;
    case 'incomingChatMessage':
      void conversation.hear(message.content);
      break;
    case 'websocketToolResponse':
      conversation.settle(message.content.id, message.content.result);
      break;
    case 'sdpAnswer':
      // Without an offer nothing follows from an answer.
      if (!settings.webCall) break;
      settings.webCall.answered(message.data.sdpAnswer);
      socket.send(event('opened'));
      break;
    case 'terminate':
      end(conversation, socket, 'Completed');
  }
}

function end(conversation: LiveConversation, socket: WebSocket, status: string): void {
  socket.send(conversationResult(status));
  socket.send(
    event('closed', {
      endpoint: null,
      hangupMsgId: null,
      startConnectionTimeISO: conversation.startedAt.toISOString(),
      endConnectionTimeISO: new Date().toISOString(),
    }),
  );
  socket.close(1000);
}
