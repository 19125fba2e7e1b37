import { failed, judgeAnswer, type ProfileTest } from './judgeAnswer';

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
    socket.onmessage = null;
    resolve(result);
    socket.close();
  };
  socket.onopen = () => {
    isOpen = true;
    socket.send(frame('initialize', { request: { callType: 'chat', additionalData: {} } }));
  };
  socket.onmessage = ({ data }) => {
    const heard = judgeAnswer(data);
    if (heard === 'wait') return;
    if (heard === 'accepted') socket.send(frame('terminate', {}));
    const tookMs = Math.round(performance.now() - startedAt);
    end(heard === 'accepted' ? { ok: true, tookMs } : heard);
  };
  // An error says nothing by itself, and a close follows it.
  socket.onerror = () => undefined;
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
