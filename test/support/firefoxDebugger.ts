import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { z } from '#contract/schema';
import { freePort } from './freePort';

/** How a Firefox is started so that it can be asked what about:debugging asks. */
export interface FirefoxDebugger {
  args: string[];
  preferences: Record<string, boolean>;
  /** Runs a script in the browser's own scope, as the browser toolbox does; what it promises is waited for. */
  evaluate(text: string): Promise<void>;
}

/** Reserves a port for the remote debugging protocol (firefox-source-docs.mozilla.org/devtools/backend). */
export async function firefoxDebugger(): Promise<FirefoxDebugger> {
  const port = await freePort();
  return {
    args: ['--start-debugger-server', String(port)],
    preferences: {
      'devtools.debugger.remote-enabled': true,
      'devtools.debugger.prompt-connection': false,
      // Without it the server is not started at all.
      'devtools.chrome.enabled': true,
    },
    async evaluate(text) {
      const talk = await converse(port);
      try {
        const { processDescriptor } = descriptor.parse(await talk({ to: 'root', type: 'getProcess', id: 0 }));
        const target = process.parse(await talk({ to: processDescriptor.actor, type: 'getTarget' }));
        const { consoleActor } = target.process;
        const { exceptionMessage } = evaluation.parse(
          await talk(
            { to: consoleActor, type: 'evaluateJSAsync', text, mapped: { await: true } },
            'evaluationResult',
          ),
        );
        if (exceptionMessage) throw new Error(`${text}: ${exceptionMessage}`);
      } finally {
        talk.end();
      }
    },
  };
}

const descriptor = z.object({ processDescriptor: z.object({ actor: z.string() }) });
const process = z.object({ process: z.object({ consoleActor: z.string() }) });
const evaluation = z.object({ exceptionMessage: z.nullish(z.string()) });

interface Request {
  to: string;
  type: string;
  [parameter: string]: unknown;
}

interface Talk {
  /** The answer, or with `until` what the actor tells of that type. */
  (request: Request, until?: string): Promise<unknown>;
  end(): void;
}

const packet = z.object({ from: z.string(), error: z.optional(z.string()), message: z.optional(z.string()) });

async function converse(port: number): Promise<Talk> {
  const socket = createConnection(port, '127.0.0.1');
  const next = packets(socket);
  await once(socket, 'connect');
  // The server introduces itself first.
  await next();
  const talk = async (request: Request, until?: string) => {
    const text = JSON.stringify(request);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    for (;;) {
      const answer = await next();
      const { from, error, message } = packet.parse(answer);
      if (error) throw new Error(`${request.type}: ${error}: ${message}`);
      // What happens in the browser is told in between, by other actors or with a type.
      const type: unknown = Reflect.get(Object(answer), 'type');
      if (from === request.to && type === until) return answer;
    }
  };
  return Object.assign(talk, { end: () => void socket.destroy() });
}

/** Packets are `LENGTH:JSON`, the length in bytes. */
function packets(socket: Socket): () => Promise<unknown> {
  const read = async function* () {
    let rest = Buffer.alloc(0);
    for await (const bytes of socket) {
      rest = Buffer.concat([rest, bytes]);
      for (;;) {
        const colon = rest.indexOf(':');
        const end = colon + 1 + Number(rest.subarray(0, Math.max(0, colon)).toString());
        if (colon < 0 || rest.length < end) break;
        yield JSON.parse(rest.subarray(colon + 1, end).toString());
        rest = rest.subarray(end);
      }
    }
  };
  const reading = read();
  return async () => {
    const { value, done } = await reading.next();
    if (done) throw new Error('Firefox’s debugger server went away.');
    return value;
  };
}
