import type { ToolCall } from '#contract/call';

/** What tells a call from every other, also from those of other conversations and agents. */
export function callKey({
  endpoint,
  conversation,
  id,
}: Pick<ToolCall, 'endpoint' | 'conversation' | 'id'>): string {
  return JSON.stringify([endpoint, conversation, id]);
}
