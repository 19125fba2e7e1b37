import type { CallRecord } from '../conversation';

/** The frames a Phonic server sends (PROTOCOLS 3.4). */

export const created = (id: string) => frame({ type: 'conversation_created', conversation_id: id });
export const ready = () => frame({ type: 'ready_to_start_conversation' });
export const reconnected = () => frame({ type: 'conversation_reconnected' });

export const userStarted = () => frame({ type: 'user_started_speaking' });

export const heard = (text: string) => [
  userStarted(),
  frame({ type: 'user_finished_speaking' }),
  frame({ type: 'input_text', language: 'en', text }),
];

/** Speech without sound, a word at a time. */
export const spoken = (words: string) => [
  frame({ type: 'assistant_started_speaking' }),
  ...(words.match(/\S+\s*/g) ?? []).map((text) => frame({ type: 'audio_chunk', audio: '', text })),
  frame({ type: 'assistant_finished_speaking' }),
];

export const soundChunk = (bytes: Buffer) =>
  frame({ type: 'audio_chunk', audio: bytes.toString('base64'), text: '' });

export const toolCall = ({ id, tool, args }: Pick<CallRecord, 'id' | 'tool' | 'args'>) =>
  frame({ type: 'tool_call', tool_call_id: id, tool_name: tool, parameters: args });

export const toolCallInterrupted = (id: string, tool: string) =>
  frame({ type: 'tool_call_interrupted', tool_call_id: id, tool_name: tool });

export const toolCallOutputProcessed = ({ id, tool, args, result, ms }: CallRecord) =>
  frame({
    type: 'tool_call_output_processed',
    tool_call_id: id,
    tool: { id: `tool_${tool}`, name: tool },
    parameters: args,
    output: result,
    duration_ms: Math.round(ms),
    timed_out: false,
    error_message: null,
  });

export const error = (message: string, param_errors: Record<string, string> = {}) =>
  frame({ type: 'error', error: { message }, param_errors });

function frame(body: Record<string, unknown>): string {
  return JSON.stringify(body);
}
