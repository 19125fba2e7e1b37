import type { Ask } from '#agent/doors/door';
import { admit } from '#agent/doors/index';
import type { Profile } from '#contract/profile';
import { tools } from '#tools/index';
import { failed, type ProfileTest } from './judgeAnswer';
import { type Trial, trialOf } from './trial';

export interface ProfileTrial {
  profile: Profile;
  token: string;
  ask: Ask;
  WebSocket: typeof WebSocket;
  timeoutMs: number;
}

/**
 * Opens a real connection the way a conversation would, hears whether the agent accepts it, and ends it again.
 * Never throws.
 */
export async function testProfile(asked: ProfileTrial): Promise<ProfileTest> {
  const { profile, token, ask, WebSocket, timeoutMs } = asked;
  const { entry, notices } = await admit({ profile, token, tools: tools.map(({ name }) => name), ask });
  if (!entry.ok) return failed('told', entry.reason);
  const trial = trialOf(profile, entry.token);
  if (trial.refusal) return trial.refusal;
  const socket = open(WebSocket, trial);
  if (!socket) return failed('unreachable');
  return new Promise((resolve) => tryOut(socket, { trial, notices, timeoutMs, resolve }));
}

interface Attempt {
  trial: Trial;
  notices: string[];
  timeoutMs: number;
  resolve(result: ProfileTest): void;
}

function tryOut(socket: WebSocket, { trial, notices, timeoutMs, resolve }: Attempt) {
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
    for (const frame of trial.greeting) socket.send(JSON.stringify(frame));
  };
  socket.onmessage = ({ data }) => {
    const heard = trial.judge(data);
    if (heard === 'wait') return;
    if (heard === 'accepted') for (const frame of trial.farewell) socket.send(JSON.stringify(frame));
    const tookMs = Math.round(performance.now() - startedAt);
    end(heard === 'accepted' ? { ok: true, tookMs, notices } : heard);
  };
  // An error says nothing by itself, and a close follows it.
  socket.onerror = () => undefined;
  socket.onclose = ({ code, reason }) => end(trial.closed(code, reason, isOpen));
}

function open(WebSocketHere: typeof WebSocket, { address, protocols }: Trial) {
  try {
    return new WebSocketHere(address, protocols);
  } catch {
    // A browser throws for an address it will not even try.
    return undefined;
  }
}
