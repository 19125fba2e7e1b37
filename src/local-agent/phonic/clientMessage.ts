import { z } from '#contract/schema';
import { soundName } from '#contract/sound';
import { inlineTool } from './inlineTool';

const config = z.strictObject({
  type: z.literal('config'),
  agent: z.optional(z.string()),
  project: z.optional(z.string()),
  input_format: z.optional(soundName),
  output_format: z.optional(soundName),
  push_to_talk: z.optional(z.boolean()),
  tools: z.optional(z.array(z.union([z.string(), inlineTool]))),
});

/** Every frame a Phonic client may send here (PROTOCOLS 3.3); what only phones and prompts need is left out. */
export const clientMessage = z.discriminatedUnion('type', [
  config,
  z.strictObject({
    type: z.literal('audio_chunk'),
    audio: z.base64(),
    iso_date_time: z.optional(z.iso.datetime()),
  }),
  z.strictObject({ type: z.literal('tool_call_output'), tool_call_id: z.string(), output: z.json() }),
  z.strictObject({
    type: z.literal('generate_reply'),
    system_message: z.optional(z.string()),
    user_message: z.optional(z.string()),
  }),
  z.strictObject({ type: z.literal('add_system_message'), system_message: z.string() }),
  z.strictObject({
    type: z.literal('update_tools_subset'),
    tools: z.array(z.union([z.string(), inlineTool])),
  }),
  z.strictObject({ type: z.literal('mute') }),
  z.strictObject({ type: z.literal('unmute') }),
]);

export type ClientMessage = z.infer<typeof clientMessage>;
export type Config = z.infer<typeof config>;
