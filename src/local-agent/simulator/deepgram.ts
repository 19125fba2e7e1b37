import { z } from '#contract/schema';
import { faultOf, unwritten } from './faultOf';
import type { ClientAct, SimulatedPlatform } from './platform';

const sound = z.looseObject({ encoding: z.string(), sample_rate: z.number() });
const provider = z.looseObject({ provider: z.looseObject({ type: z.string(), model: z.string() }) });

const settings = z.strictObject({
  type: z.literal('Settings'),
  audio: z.strictObject({ input: sound, output: sound }),
  agent: z.strictObject({
    listen: provider,
    speak: provider,
    think: z.strictObject({
      provider: z.looseObject({ type: z.string(), model: z.string() }),
      prompt: z.string(),
      // With an endpoint, the server itself would run it.
      functions: z.array(
        z.strictObject({
          name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
          description: z.string(),
          parameters: z.looseObject({ type: z.literal('object') }),
          defer_until_eot: z.optional(z.boolean()),
        }),
      ),
    }),
  }),
});

const message = z.union([
  settings,
  z.strictObject({
    type: z.literal('FunctionCallResponse'),
    id: z.string(),
    name: z.string().check(z.minLength(1)),
    content: z.string(),
  }),
  z.strictObject({ type: z.literal('InjectUserMessage'), content: z.string() }),
  z.strictObject({ type: z.literal('UpdatePrompt'), prompt: z.string() }),
  z.strictObject({ type: z.literal('KeepAlive') }),
]);

/** Deepgram's voice agent socket (PROTOCOLS 5). */
export const deepgramPlatform: SimulatedPlatform = {
  path: '/v1/agent/converse',
  admit: ({ protocols, token }) =>
    protocols[0] === 'bearer' && protocols[1] === token ? 'bearer' : undefined,
  greets: () => [{ type: 'Welcome', request_id: 'request_1' }],
  read(frame) {
    const parsed = message.safeParse(frame);
    return parsed.success ? meaning(parsed.data) : faultOf(parsed.error);
  },
  welcomes: () => [{ type: 'SettingsApplied' }],
  asks: ({ id, tool: name, args }) => [
    {
      type: 'FunctionCallRequest',
      functions: [{ id, name, arguments: JSON.stringify(args), client_side: true }],
    },
  ],
  interrupts: ({ id, tool: name }) => [{ type: 'FunctionCallCancelled', functions: [{ id, name }] }],
  heard: (content) => [{ type: 'UserStartedSpeaking' }, { type: 'ConversationText', role: 'user', content }],
  spoken: (content) => [{ type: 'ConversationText', role: 'assistant', content }, { type: 'AgentAudioDone' }],
  complains: (description) => [{ type: 'Error', description, code: 'CLIENT_MESSAGE' }],
  sound: { interruptsTurn: () => [{ type: 'UserStartedSpeaking' }] },
};

function meaning(told: z.infer<typeof message>): ClientAct {
  switch (told.type) {
    case 'Settings':
      return { kind: 'opens', tools: told.agent.think.functions.map(({ name }) => name) };
    case 'FunctionCallResponse':
      return { kind: 'result', id: told.id, answer: unwritten(told.content) };
    case 'InjectUserMessage':
      return { kind: 'text', text: told.content };
    default:
      return { kind: 'noted' };
  }
}
