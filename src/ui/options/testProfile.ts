import { z } from '#contract/schema';

/** How a trial connection ended. */
export type ProfileTest =
  | { ok: true; tookMs: number }
  | {
      ok: false;
      problem:
        | 'badToken'
        | 'missingToken'
        | 'origin'
        | 'disabled'
        | 'unreachable'
        | 'silent'
        | 'closed'
        | 'foreign'
        | 'failedOpen'
        | 'other';
      /** The server's own words, or its close code. */
      detail: string;
    };

export interface ProfileTrial {
  /** Without the token. */
  address: string;
  token: string;
  WebSocket: typeof WebSocket;
  timeoutMs: number;
}

/**
 * Opens a real connection the way a conversation would, hears whether the agent accepts it, and ends it
 * again. Never throws. What a BlackBox server says is described in the vendor's message reference.
 */
export function testProfile({ address, token, WebSocket, timeoutMs }: ProfileTrial): Promise<ProfileTest> {
  const socket = open(WebSocket, address, token);
  if (!socket) return Promise.resolve(failed('unreachable'));
  return new Promise((resolve) => tryOut(socket, timeoutMs, resolve));
}

function tryOut(socket: WebSocket, timeoutMs: number, resolve: (result: ProfileTest) => void) {
  const startedAt = performance.now();
  let isOpen = false;
  const timer = setTimeout(() => end(failed(isOpen ? 'silent' : 'unreachable')), timeoutMs);
  const end = (result: ProfileTest) => {
    clearTimeout(timer);
    resolve(result);
    socket.close();
  };
  socket.onopen = () => {
    isOpen = true;
    socket.send(frame('initialize', { request: { callType: 'chat', additionalData: {} } }));
  };
  socket.onmessage = ({ data }) => {
    const heard = judge(data);
    if (heard === 'wait') return;
    if (heard === 'accepted') socket.send(frame('terminate', {}));
    const tookMs = Math.round(performance.now() - startedAt);
    end(heard === 'accepted' ? { ok: true, tookMs } : heard);
  };
  socket.onclose = ({ code }) => end(isOpen ? failed('closed', String(code)) : failed('unreachable'));
}

function open(WebSocketHere: typeof WebSocket, address: string, token: string) {
  try {
    const url = new URL(address);
    if (token) url.searchParams.set('token', token);
    return new WebSocketHere(url);
  } catch {
    // A browser throws for an address it will not even try.
    return undefined;
  }
}

function frame(type: string, body: object) {
  return JSON.stringify({ type, timestamp: new Date().toISOString(), channelId: null, ...body });
}

const serverFrame = z.object({
  type: z.string(),
  name: z.optional(z.string()),
  data: z.optional(z.looseObject({ message: z.optional(z.string()) })),
});

function judge(data: unknown): 'wait' | 'accepted' | ProfileTest {
  const parsed = serverFrame.safeParse(json(data));
  if (!parsed.success) return failed('foreign');
  const { type, name, data: body } = parsed.data;
  if (type === 'error') return refusal(body?.message ?? '');
  if (type !== 'event') return 'wait';
  if (name === 'failedOpen') return failed('failedOpen');
  return name === 'connection' || name === 'opened' ? 'accepted' : 'wait';
}

function json(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(message: string): ProfileTest {
  const known = refusals.find(([words]) => message.toLowerCase().includes(words));
  return failed(known ? known[1] : 'other', message.slice(0, 200));
}

const refusals = [
  ['missing token', 'missingToken'],
  ['invalid token', 'badToken'],
  ['origin not allowed', 'origin'],
  ['not enabled', 'disabled'],
] as const;

type Problem = Extract<ProfileTest, { ok: false }>['problem'];

function failed(problem: Problem, detail = ''): ProfileTest {
  return { ok: false, problem, detail };
}
