import type { ContentTurn, LLMTransport, TransportToolCall, TransportToolResult } from 'bodhi-realtime-agent';

/** A language model in memory: what it is told is kept, and the test says what it asks for. */
export interface FakeModel {
  transport: LLMTransport;
  /** Asks for a tool and waits for the first result given for it. */
  call(name: string, args: Record<string, unknown>, id?: string): Promise<TransportToolResult>;
  cancel(id: string): void;
  /** Its turn ends. */
  endTurn(): void;
  readonly results: readonly TransportToolResult[];
  readonly content: readonly ContentTurn[];
  /** Settles with the first words it is told that fit. */
  told(words: RegExp): Promise<string>;
}

export function fakeModel(): FakeModel {
  const results: TransportToolResult[] = [];
  const content: ContentTurn[] = [];
  const waiting = new Map<string, (result: TransportToolResult) => void>();
  const listening: { words: RegExp; hear(text: string): void }[] = [];
  let calls = 0;
  const nothing = () => undefined;
  const transport: LLMTransport = {
    capabilities: {
      messageTruncation: false,
      turnDetection: true,
      userTranscription: true,
      inPlaceSessionUpdate: true,
      sessionResumption: false,
      contextCompression: false,
      groundingMetadata: false,
    },
    isConnected: true,
    audioFormat: {
      inputSampleRate: 16_000,
      outputSampleRate: 24_000,
      channels: 1,
      bitDepth: 16,
      encoding: 'pcm',
    },
    async connect() {
      transport.onSessionReady?.('fake');
    },
    disconnect: async () => undefined,
    reconnect: async () => undefined,
    transferSession: async () => undefined,
    sendAudio: nothing,
    commitAudio: nothing,
    clearAudio: nothing,
    updateSession: nothing,
    sendFile: nothing,
    triggerGeneration: nothing,
    sendContent(turns) {
      content.push(...turns);
      for (const { text } of turns) {
        for (const { hear } of listening.filter(({ words }) => words.test(text))) hear(text);
      }
    },
    sendToolResult(result) {
      results.push(result);
      waiting.get(result.id)?.(result);
    },
  };
  return {
    transport,
    results,
    content,
    call(name, args, id = `call_${++calls}`) {
      const call: TransportToolCall = { id, name, args };
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        transport.onToolCall?.([call]);
      });
    },
    cancel: (id) => transport.onToolCallCancel?.([id]),
    endTurn: () => transport.onTurnComplete?.(),
    told(words) {
      const before = content.find(({ text }) => words.test(text));
      if (before) return Promise.resolve(before.text);
      return new Promise((hear) => listening.push({ words, hear }));
    },
  };
}
