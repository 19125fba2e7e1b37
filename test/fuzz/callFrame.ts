import type { Platform } from '#agent/dialects/index';

interface Asked {
  id: unknown;
  tool: unknown;
  args: unknown;
}

/** How each platform asks for a tool. A value that is undefined is left out of the JSON. */
export const callFrame: Record<Platform, (asked: Asked) => object> = {
  blackbox: ({ id, tool, args }) => ({ type: 'websocketToolRequest', content: { id, toolName: tool, args } }),
  phonic: ({ id, tool, args }) => ({
    type: 'tool_call',
    tool_call_id: id,
    tool_name: tool,
    parameters: args,
  }),
  elevenlabs: ({ id, tool, args }) => ({
    type: 'client_tool_call',
    client_tool_call: { tool_call_id: id, tool_name: tool, parameters: args },
  }),
  bodhi: ({ id, tool, args }) => ({ type: 'ext.tool_call', id, name: tool, args }),
  openai: ({ id, tool, args }) => ({
    type: 'response.output_item.done',
    item: { type: 'function_call', call_id: id, name: tool, arguments: args },
  }),
  deepgram: ({ id, tool, args }) => ({
    type: 'FunctionCallRequest',
    functions: [{ id, name: tool, arguments: args, client_side: true }],
  }),
  hume: ({ id, tool, args }) => ({ type: 'tool_call', tool_call_id: id, name: tool, parameters: args }),
  mcp: ({ id, tool, args }) => ({ type: 'ext.tool_call', id, name: tool, args }),
};

/** What else a platform sends, which none of these generated ones may break. Left out is what ends a conversation. */
export const otherTypes: Record<Platform, readonly string[]> = {
  blackbox: ['text', 'toolCall', 'toolCallResult', 'websocketToolRequest', 'sdpInvite'],
  phonic: [
    'input_text',
    'audio_chunk',
    'tool_call',
    'tool_call_interrupted',
    'tool_call_output_processed',
    'warning',
    'user_started_speaking',
  ],
  elevenlabs: ['ping', 'user_transcript', 'agent_response', 'client_tool_call'],
  bodhi: ['transcript', 'ext.tool_call', 'ext.tool_cancel', 'turn.end', 'ui.payload'],
  openai: ['response.created', 'response.done', 'response.output_item.done', 'response.output_text.done'],
  deepgram: ['ConversationText', 'FunctionCallRequest', 'FunctionCallCancelled', 'Warning'],
  hume: ['user_message', 'assistant_message', 'tool_call'],
  mcp: ['transcript', 'ext.tool_call', 'ext.tool_cancel', 'ext.beat'],
};

/** What begins, ends or complains; only for the decoder, a live conversation would be over. */
export const endingTypes: Record<Platform, readonly string[]> = {
  blackbox: ['event', 'error', 'conversationResult'],
  phonic: ['conversation_created', 'error', 'assistant_ended_conversation'],
  elevenlabs: ['conversation_initiation_metadata'],
  bodhi: ['session.config', 'session_end', 'error'],
  openai: ['session.created', 'error'],
  deepgram: ['SettingsApplied', 'Error'],
  hume: ['chat_metadata', 'error'],
  mcp: ['ext.hello', 'session_end'],
};
