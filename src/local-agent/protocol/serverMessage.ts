import type { Refusal } from './refusal';

/** The frames a BlackBox server sends (PROTOCOLS 2.5), each with the common envelope. */

export type EventName = 'connection' | 'opened' | 'closed' | 'failedOpen';

export const event = (name: EventName, data: Record<string, unknown> = {}) =>
  frame({ type: 'event', name, data });

export const text = (source: 'assistant' | 'user', words: string) =>
  frame({ type: 'text', content: { source, text: words } });

export const toolRequest = (call: { id: string; toolName: string; args: unknown }) =>
  frame({ type: 'websocketToolRequest', content: call });

/** The field that was seen live; the newer documents call it sdpOffer. */
export const sdpInvite = (invite: string) => frame({ type: 'sdpInvite', data: { invite } });

/** The log line that announces a call; clients show it and never execute it. */
export const toolCallLog = (name: string, id: string, args: unknown) =>
  frame({ type: 'toolCall', name, content: { id, args } });

export const toolCallResultLog = (name: string, id: string, result: unknown) =>
  frame({ type: 'toolCallResult', name, content: { id }, result });

export const conversationResult = (status: string) =>
  frame({ type: 'conversationResult', result: { status, errorMessage: null } });

export const error = (message: Refusal) => frame({ type: 'error', data: { message } });

function frame(body: Record<string, unknown>): string {
  return JSON.stringify({ ...body, timestamp: new Date().toISOString(), channelId: null });
}
