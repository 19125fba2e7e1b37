import type { WebSocket } from 'ws';
import { error } from './serverMessage';

/** The documented error messages (PROTOCOLS 2.8). */
export type Refusal =
  | 'Missing token'
  | 'Invalid token'
  | 'Web integration is not enabled'
  | 'Origin not allowed'
  | 'Init message not received'
  | 'Multiple init messages received'
  | 'Too large message';

/** The vendor documents the messages but not their close codes; these are the WebSocket standard's own. */
const POLICY_VIOLATION = 1008;
const TOO_BIG = 1009;

/** Says why and closes. */
export function refuse(socket: WebSocket, why: Refusal): void {
  socket.send(error(why));
  socket.close(why === 'Too large message' ? TOO_BIG : POLICY_VIOLATION, why);
}
