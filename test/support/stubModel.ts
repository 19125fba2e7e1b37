import { createServer, type IncomingMessage } from 'node:http';
import { z } from '#contract/schema';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';

const asked = z.object({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.nullish(z.string()) })),
  tools: z.array(z.object({ function: z.looseObject({ name: z.string() }) })),
});

export type Asked = z.infer<typeof asked> & { authorization: string | undefined };

/** What the model says: words, functions to call, or whatever else a server may answer. */
export type Reply =
  | { content: string }
  | { calls: readonly { name: string; arguments: string }[] }
  | { status: number; body: string };

export interface StubModel {
  /** Where its API begins. */
  address: URL;
  readonly asked: readonly Asked[];
  /** How many requests were left by who asked. */
  readonly left: number;
  close(): Promise<void>;
}

/** An OpenAI-compatible server on loopback whose thinking is the test's. */
export async function startStubModel(think: (asked: Asked) => Reply | Promise<Reply>): Promise<StubModel> {
  const all: Asked[] = [];
  let left = 0;
  let calls = 0;
  const http = createServer(async (request, response) => {
    const told = {
      ...asked.parse(JSON.parse(await textOf(request))),
      authorization: request.headers.authorization,
    };
    all.push(told);
    response.on('close', () => {
      if (!response.writableFinished) left += 1;
    });
    const reply = await think(told);
    if ('status' in reply) {
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
      return;
    }
    const message =
      'content' in reply
        ? { role: 'assistant', content: reply.content }
        : {
            role: 'assistant',
            content: null,
            tool_calls: reply.calls.map((one) => {
              calls += 1;
              return { id: `call_${calls}`, type: 'function', function: one };
            }),
          };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ choices: [{ message }], usage: { prompt_tokens: 100, completion_tokens: 7 } }),
    );
  });
  const port = await listenOnLoopback(http, 0);
  return {
    address: new URL(`http://127.0.0.1:${port}/v1`),
    asked: all,
    get left() {
      return left;
    },
    close: () => closeAll(http),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
