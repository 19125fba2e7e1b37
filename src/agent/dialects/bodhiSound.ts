import { z } from '#contract/schema';
import type { SoundFormats } from '#contract/sound';
import type { Frame } from '../frame';
import type { AgentEvent } from './dialect';
import { several } from './several';

const rate = z.int().check(z.minimum(8000), z.maximum(96_000));
const announced = z.object({
  audioFormat: z.object({
    inputSampleRate: rate,
    outputSampleRate: rate,
    channels: z.optional(z.literal(1)),
    bitDepth: z.optional(z.literal(16)),
    encoding: z.optional(z.literal('pcm')),
  }),
});

/** What a Gemini session has, and servers that announce nothing. */
export const usualSound: SoundFormats = formats(16_000, 24_000);

/** What `session.config` says of sound: the rates are those of the model behind the server. */
export function readBodhiSound(frame: Frame): AgentEvent {
  if (frame.audioFormat === undefined) return { kind: 'soundFormats', formats: usualSound };
  const parsed = announced.safeParse(frame).data;
  if (parsed) {
    const { inputSampleRate, outputSampleRate } = parsed.audioFormat;
    return { kind: 'soundFormats', formats: formats(inputSampleRate, outputSampleRate) };
  }
  return several(
    { kind: 'soundFormats', formats: undefined },
    { kind: 'notice', text: 'The agent’s sound is of a kind that cannot be played here. Type to it.' },
  );
}

function formats(fromUser: number, fromAgent: number): SoundFormats {
  return {
    fromUser: { encoding: 'pcm16', rate: fromUser },
    fromAgent: { encoding: 'pcm16', rate: fromAgent },
  };
}
