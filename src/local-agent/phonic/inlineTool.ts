import { z } from '#contract/schema';

type Shape = { [rule: string]: unknown; properties?: Record<string, Shape> | undefined };

const shape: z.ZodMiniType<Shape> = z.looseObject({
  get properties() {
    return z.optional(z.record(z.string(), shape));
  },
});

const strict = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), shape),
  required: z.array(z.string()),
  additionalProperties: z.literal(false),
});

/** A tool a client declares itself: strict function calling only, every property required (PROTOCOLS 3.6). */
export const inlineTool = z.strictObject({
  type: z.literal('custom_websocket'),
  tool_schema: z.strictObject({
    type: z.literal('function'),
    function: z.strictObject({
      name: z.string().check(z.regex(/^[a-z0-9_]+$/)),
      description: z.string(),
      parameters: strict.check(
        z.refine(
          ({ properties, required }) => Object.keys(properties).every((name) => required.includes(name)),
          {
            error: 'strict function calling wants every property required',
          },
        ),
      ),
      strict: z.literal(true),
    }),
  }),
  execution_mode: z.optional(z.enum(['sync', 'async'])),
  tool_call_output_timeout_ms: z.optional(z.int().check(z.minimum(1000), z.maximum(180_000))),
  require_speech_before_tool_call: z.optional(z.boolean()),
  wait_for_speech_before_tool_call: z.optional(z.boolean()),
  forbid_speech_after_tool_call: z.optional(z.boolean()),
  forbid_tool_call_after_speech: z.optional(z.boolean()),
  allow_tool_chaining: z.optional(z.boolean()),
  wait_for_response: z.optional(z.boolean()),
});
