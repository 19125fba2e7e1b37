import { describe, expect, test } from 'vitest';
import { dialectOf, type Platform } from '#agent/dialects/index';

const long = 'x'.repeat(500);
const cut = (most: number) => 'x'.repeat(most);
const rejected = (reason: string) => ({ kind: 'rejected', reason });
const notice = (text: string) => ({ kind: 'notice', text });
const unreadable = (id: string | undefined, problem: string) => ({ kind: 'badCall', id, problem });
const ran = 'The agent’s server ran this tool.';
const runs = 'The agent’s server runs this tool.';
const ended = { kind: 'ended', reason: 'The agent ended the conversation.' };

type Row = [string, object, object];

const processed = { type: 'tool_call_output_processed', tool_call_id: 't1' };

const heard: Partial<Record<Platform, Row[]>> = {
  phonic: [
    ['an error', { type: 'error', error: { message: 'No' } }, rejected('Phonic reports: No')],
    ['an error without words', { type: 'error' }, rejected('Phonic reports: an error without words')],
    [
      'a long error',
      { type: 'error', error: { message: long, code: long } },
      rejected(`Phonic reports: ${cut(200)} (${cut(60)})`),
    ],
    [
      'settings it does not take',
      { type: 'error', error: { message: 'No' }, param_errors: { agent: 'not found', tools: ['x'] } },
      rejected('Phonic reports: No. It does not accept agent: not found; tools: ["x"].'),
    ],
    [
      'many settings it does not take',
      { type: 'error', error: { message: 'No' }, param_errors: { a: long } },
      rejected(`Phonic reports: No. It does not accept a: ${cut(397)}.`),
    ],
    [
      'a warning',
      { type: 'warning', warning: { message: 'Slow', code: 'w1' } },
      notice('Phonic reports: Slow (w1)'),
    ],
    ['its end', { type: 'assistant_ended_conversation' }, ended],
    [
      'an answer that came too late',
      { ...processed, tool: { name: 'click' }, timed_out: true },
      notice('Phonic did not wait for the answer of click.'),
    ],
    [
      'an answer it cannot use',
      { ...processed, error_message: long },
      notice(`Phonic could not use a tool: ${cut(200)}`),
    ],
    [
      'a tool that ran elsewhere',
      { ...processed, tool: { name: 'look_up' }, endpoint_url: 'https://x.example' },
      { kind: 'callNote', tool: 'look_up', text: ran },
    ],
    ['an answer it took', processed, { kind: 'settled', id: 't1' }],
    [
      'an answer to nothing',
      { type: 'tool_call_output_processed' },
      { kind: 'ignored', type: 'tool_call_output_processed' },
    ],
    [
      'a cancel of nothing',
      { type: 'tool_call_interrupted' },
      { kind: 'ignored', type: 'tool_call_interrupted' },
    ],
    ['no name', { type: 'conversation_created' }, { kind: 'ignored', type: 'conversation_created' }],
    ['no words', { type: 'input_text', text: '' }, { kind: 'ignored', type: 'input_text' }],
  ],
  openai: [
    ['an error without words', { type: 'error' }, rejected('OpenAI reports: an error without words')],
    ['a long error', { type: 'error', error: { message: long } }, rejected(`OpenAI reports: ${cut(200)}`)],
    [
      'why a response failed, in many words',
      { type: 'response.done', response: { status_details: { error: { message: long } } } },
      { kind: 'several', events: [notice(`OpenAI reports: ${cut(200)}`), { kind: 'turn', begins: false }] },
    ],
    ['a response without details', { type: 'response.done', response: {} }, { kind: 'turn', begins: false }],
    ['a session without a name', { type: 'session.updated' }, { kind: 'ready', conversation: undefined }],
    [
      'what the agent said',
      { type: 'response.output_audio_transcript.done', transcript: ' Done. ' },
      { kind: 'text', from: 'agent', text: 'Done.' },
    ],
    [
      'what the user said',
      { type: 'conversation.item.input_audio_transcription.completed', transcript: 'hi\n' },
      { kind: 'text', from: 'user', text: 'hi' },
    ],
    [
      'silence',
      { type: 'response.output_text.done', text: ' ' },
      { kind: 'ignored', type: 'response.output_text.done' },
    ],
  ],
  deepgram: [
    ['a warning without words', { type: 'Warning' }, notice('Deepgram warns: something without words')],
    [
      'a long warning',
      { type: 'Warning', description: long, code: long },
      notice(`Deepgram warns: ${cut(200)} (${cut(60)})`),
    ],
    ['an error without words', { type: 'Error' }, rejected('Deepgram reports: an error without words')],
    [
      'a long error',
      { type: 'Error', description: long, code: long },
      rejected(`Deepgram reports: ${cut(200)} (${cut(60)})`),
    ],
    [
      'what the agent said',
      { type: 'ConversationText', role: 'assistant', content: 'Hello' },
      { kind: 'text', from: 'agent', text: 'Hello' },
    ],
    [
      'silence',
      { type: 'ConversationText', role: 'user', content: '' },
      { kind: 'ignored', type: 'ConversationText' },
    ],
    [
      'that the user speaks',
      { type: 'UserStartedSpeaking' },
      { kind: 'several', events: [{ kind: 'interrupted' }, { kind: 'speaking', who: 'user', on: true }] },
    ],
    ['that the agent is silent', { type: 'AgentAudioDone' }, { kind: 'speaking', who: 'agent', on: false }],
    [
      'a request of nothing',
      { type: 'FunctionCallRequest' },
      unreadable(undefined, 'The function request cannot be read: it names no functions.'),
    ],
    [
      'a cancel of nothing',
      { type: 'FunctionCallCancelled' },
      { kind: 'ignored', type: 'FunctionCallCancelled' },
    ],
  ],
  hume: [
    ['an error without words', { type: 'error' }, rejected('Hume reports: an error without words')],
    ['an error', { type: 'error', message: 'No' }, rejected('Hume reports: No')],
    [
      'a long error',
      { type: 'error', message: long, slug: long },
      rejected(`Hume reports: ${cut(200)} (${cut(60)})`),
    ],
    [
      'silence',
      { type: 'user_message', message: { content: null } },
      { kind: 'ignored', type: 'user_message' },
    ],
    ['a chat without a name', { type: 'chat_metadata' }, { kind: 'ready', conversation: undefined }],
    [
      'a tool of its own',
      { type: 'tool_call', tool_call_id: 't', name: 'hang_up', tool_type: 'builtin' },
      { kind: 'callNote', tool: 'hang_up', text: runs },
    ],
  ],
  elevenlabs: [
    [
      'a beginning without a name',
      { type: 'conversation_initiation_metadata' },
      { kind: 'ready', conversation: undefined },
    ],
    ['a ping without a number', { type: 'ping' }, { kind: 'ignored', type: 'ping' }],
    ['silence', { type: 'user_transcript' }, { kind: 'ignored', type: 'user_transcript' }],
    ['the agent’s silence', { type: 'agent_response' }, { kind: 'ignored', type: 'agent_response' }],
  ],
  bodhi: [
    ['its end', { type: 'session_end' }, ended],
    ['a cancel of nothing', { type: 'ext.tool_cancel' }, { kind: 'ignored', type: 'ext.tool_cancel' }],
    ['silence', { type: 'transcript', role: 'user', text: '' }, { kind: 'ignored', type: 'transcript' }],
    [
      'what the agent said',
      { type: 'transcript', role: 'assistant', text: 'Hello' },
      { kind: 'text', from: 'agent', text: 'Hello' },
    ],
    ['progress below it', { type: 'subagent.progress', text: 'Half' }, notice('Half')],
    ['an end below it', { type: 'subagent.completion', summaryText: 'All', status: 'done' }, notice('All')],
    ['a state below it', { type: 'subagent.completion', status: 'done' }, notice('done')],
    ['nothing below it', { type: 'subagent.progress' }, { kind: 'ignored', type: 'subagent.progress' }],
    ['long news', { type: 'gui.notification', payload: { message: long } }, notice(cut(200))],
    ['an empty screen', { type: 'gui.update', payload: {} }, { kind: 'ignored', type: 'gui.update' }],
    [
      'something shown without data',
      { type: 'ui.payload', payload: { type: 'map' } },
      notice('The agent shows (map): {}'),
    ],
    ['nothing shown', { type: 'ui.payload' }, { kind: 'ignored', type: 'ui.payload' }],
    [
      'a behavior without a label that none holds of',
      { type: 'behavior.catalog', categories: [{ key: 'pace', presets: [{ name: 'slow' }] }] },
      {
        kind: 'behaviors',
        behaviors: [{ key: 'pace', presets: [{ name: 'slow', label: 'slow' }], active: '' }],
      },
    ],
    [
      'a behavior without presets',
      { type: 'behavior.catalog', categories: [{ key: 'pace', presets: [] }] },
      { kind: 'ignored', type: 'behavior.catalog' },
    ],
    ['a change of nothing', { type: 'behavior.changed' }, { kind: 'ignored', type: 'behavior.changed' }],
  ],
  blackbox: [
    ['that it is open', { type: 'event', name: 'opened' }, { kind: 'ready' }],
    ['its end', { type: 'event', name: 'closed' }, ended],
    [
      'that it could not start',
      { type: 'event', name: 'failedOpen' },
      { kind: 'problem', reason: 'The agent could not start. Look at its settings.', lasting: true },
    ],
    ['a new event', { type: 'event', name: 'new' }, { kind: 'ignored', type: 'event' }],
    [
      'what the user said',
      { type: 'text', content: { source: 'user', text: 'hi' } },
      { kind: 'text', from: 'user', text: 'hi' },
    ],
    ['text without words', { type: 'text' }, { kind: 'ignored', type: 'text' }],
    [
      'a tool it asked for',
      { type: 'toolCall', name: 'look_up' },
      { kind: 'callNote', tool: 'look_up', text: 'The agent asked for this tool.' },
    ],
    [
      'a tool that answered, without its name',
      { type: 'toolCallResult' },
      { kind: 'callNote', tool: '', text: 'The agent has the result.' },
    ],
    ['no offer', { type: 'sdpInvite', data: {} }, { kind: 'ignored', type: 'sdpInvite' }],
    [
      'a failure in many words',
      { type: 'conversationResult', result: { errorMessage: long } },
      { kind: 'ended', reason: `The agent ended the conversation: ${cut(200)}.` },
    ],
    ['success', { type: 'conversationResult', result: { status: 'SUCCESS' } }, ended],
    [
      'incomplete success',
      { type: 'conversationResult', result: { status: 'Not completed' } },
      { kind: 'ended', reason: 'The agent ended the conversation: Not completed.' },
    ],
    [
      'no success in the end',
      { type: 'conversationResult', result: { status: 'success?' } },
      { kind: 'ended', reason: 'The agent ended the conversation: success?.' },
    ],
    ...(
      [
        [undefined, 'The agent reports: an error without words', false],
        [long, `The agent reports: ${cut(200)}`, false],
        [' MISSING token ', 'The agent needs a token. Add it in the options.', true],
        [
          'invalid token',
          'The agent does not know this token, or its time is over. Put a new one into the options.',
          true,
        ],
        [
          'web integration is not enabled',
          'The web integration is switched off. Switch it on in the BlackBox dashboard.',
          true,
        ],
        [
          'origin not allowed',
          'The web integration does not allow this extension. Add its origin to the allowed origins.',
          true,
        ],
        ['init message not received', 'The agent waited for our first message in vain.', false],
        ['multiple init messages received', 'The agent received two first messages.', false],
        ['too large message', 'A message of ours was too large for the agent.', false],
      ] as const
    ).map(
      ([message, reason, lasting]): Row => [
        `the error ${message}`,
        { type: 'error', data: { message } },
        { kind: 'problem', reason, lasting },
      ],
    ),
  ],
};

describe.each(Object.entries(heard))('%s tells', (name, rows) => {
  test.each(rows)('%s', (_what, frame, event) => expect(dialectOf(name).read(Object(frame))).toEqual(event));
});
