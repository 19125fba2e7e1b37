import { z } from '#contract/schema';

const timestamp = z.iso.datetime({ offset: true });
const channelId = z.nullable(z.string());
const envelope = { timestamp, channelId: z.optional(channelId) };

const initialize = z.object({
  ...envelope,
  type: z.literal('initialize'),
  request: z.object({
    callType: z.enum(['chat', 'webCall', 'onPhone']),
    additionalData: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    endpoint: z.optional(z.nullable(z.string())),
  }),
});

const incomingChatMessage = z.object({
  ...envelope,
  type: z.literal('incomingChatMessage'),
  content: z.string(),
});

const sdpAnswer = z.object({
  timestamp,
  channelId: z.null(),
  type: z.literal('sdpAnswer'),
  data: z.object({ sdpAnswer: z.string() }),
});

const websocketToolResponse = z.object({
  timestamp,
  // Left out, the platform closes with 1007; null is what clients send.
  channelId,
  type: z.literal('websocketToolResponse'),
  content: z.object({ id: z.string(), result: z.unknown() }),
});

const terminate = z.object({ ...envelope, type: z.literal('terminate') });

/** Every frame a BlackBox client may send (PROTOCOLS 2.4). */
export const clientMessage = z.discriminatedUnion('type', [
  initialize,
  incomingChatMessage,
  sdpAnswer,
  websocketToolResponse,
  terminate,
]);
export type ClientMessage = z.infer<typeof clientMessage>;
