import { z } from '#contract/schema';
import { faultOf } from './faultOf';
import type { SimulatedPlatform } from './platform';

const message = z.union([
  z.strictObject({
    type: z.literal('ui.response'),
    payload: z.strictObject({ requestId: z.string(), formData: z.looseObject({}) }),
  }),
  z.strictObject({ type: z.literal('text_input'), text: z.string() }),
]);

const progress = z.strictObject({ progress: z.string() });

/**
 * A Bodhi session with the adapter in it, which answers through `ui.response` (PROTOCOLS 4). The framework itself drops what
 * it does not know; here it is a fault.
 */
export const bodhiPlatform: SimulatedPlatform = {
  path: '/',
  opensAtOnce: true,
  admit: () => '',
  read(frame) {
    const parsed = message.safeParse(frame);
    if (!parsed.success) return faultOf(parsed.error);
    const told = parsed.data;
    if (told.type === 'text_input') return { kind: 'text', text: told.text };
    const { requestId, formData } = told.payload;
    if (requestId === 'ext.directive' || progress.safeParse(formData).success) return { kind: 'noted' };
    return { kind: 'result', id: requestId, answer: formData };
  },
  welcomes: () => [
    {
      type: 'session.config',
      audioFormat: {
        inputSampleRate: 16_000,
        outputSampleRate: 24_000,
        channels: 1,
        bitDepth: 16,
        encoding: 'pcm',
      },
    },
  ],
  asks: ({ id, tool: name, args }) => [{ type: 'ext.tool_call', id, name, args }],
  interrupts: ({ id }) => [{ type: 'turn.interrupted' }, { type: 'ext.tool_cancel', id }],
  heard: (text) => [{ type: 'transcript', role: 'user', text, partial: false }],
  spoken: (text) => [
    { type: 'transcript', role: 'assistant', text: text.slice(0, 5), partial: true },
    { type: 'transcript', role: 'assistant', text, partial: false },
    { type: 'turn.end', turnId: 'turn_1' },
  ],
  complains: () => [],
  sound: { interruptsTurn: () => [{ type: 'turn.interrupted' }] },
};
