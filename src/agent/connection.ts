import type { Connection } from '#contract/connection';
import { addressProblem } from './address';
import type { AgentConnection, ConnectionOptions } from './agentConnection';
import { backOffMs } from './backOff';
import type { AfterClosing, AgentEvent } from './dialects/dialect';
import type { Entry } from './entry';
import type { Frame } from './frame';
import { lateWords } from './lateWords';
import { type Line, openLine } from './line';
import { createThread } from './thread';

const HEALTHY_AFTER_MS = 60_000;
const STOPPED =
  'The user pressed Stop. What was running has been stopped; do nothing more until they ask for it.';

/**
 * One agent's connection: opens a line, and reconnects with jittered back-off, resuming the conversation where the
 * platform can, until closed or until a problem that trying again cannot cure.
 */
export function connect(options: ConnectionOptions): AgentConnection {
  const { profile, dialect } = options;
  const thread = createThread(options.saved, (kept) =>
    options.onThread(kept && { profileId: profile.id, ...kept }),
  );
  let line: Line | undefined;
  let sound = dialect.sound?.formats(profile);
  let isEntering = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const tell = (state: Pick<Connection, 'phase' | 'reason' | 'retryAt'>) =>
    options.onState({
      profileId: profile.id,
      agent: profile.name,
      since: Date.now(),
      ...(thread.conversation !== undefined && { conversation: thread.conversation }),
      ...state,
    });

  const drop = () => {
    clearTimeout(timer);
    line?.leave();
    line = undefined;
  };

  const end = (phase: 'failed' | 'off', reason?: string) => {
    closed = true;
    drop();
    thread.forget();
    tell({ phase, ...(reason !== undefined && { reason }) });
  };

  const goOn = ({ reason, next }: AfterClosing) => {
    drop();
    if (next === 'fail') return end('failed', reason);
    if (next === 'end') return end('off', reason);
    if (next === 'restart' || thread.resumable === undefined) thread.forget();
    const delayMs = backOffMs(attempt);
    attempt += 1;
    tell({ phase: 'waiting', reason, retryAt: Date.now() + delayMs });
    timer = setTimeout(() => void open(), delayMs);
  };

  const open = async () => {
    clearTimeout(timer);
    if (closed || line || isEntering) return;
    isEntering = true;
    tell({ phase: 'connecting' });
    const entry = await options.enter().catch(refused);
    isEntering = false;
    if (closed) return;
    if (!entry.ok) return goOn({ reason: entry.reason, next: entry.lasting ? 'fail' : 'resume' });
    const problem = dialect.tokenProblem?.(entry.token);
    if (problem) return end('failed', problem);
    begin(entry);
  };

  const refused = (fault: unknown): Entry => ({
    ok: false,
    reason: `The connection could not be prepared (${String(fault).slice(0, 200)}).`,
    lasting: false,
  });

  const begin = (entry: Extract<Entry, { ok: true }>) => {
    const { stayAwake } = options;
    sound = dialect.sound?.formats(profile);
    const onEvent = (event: AgentEvent) => {
      if (event.kind === 'soundFormats') sound = event.formats;
      options.onEvent(event);
    };
    try {
      line = openLine({ profile, dialect, entry, thread, attempt, ready, gone: goOn, onEvent, stayAwake });
    } catch {
      end('failed', 'The agent’s address or token cannot be used. Look at both in the options.');
    }
  };

  const ready = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      attempt = 0;
    }, HEALTHY_AFTER_MS);
    const kept = thread.unsettled();
    const sent = kept.filter(({ frames }) => send(frames));
    tell({ phase: 'live' });
    if (sent.length > 0) options.onSentAgain(sent.map(({ callId }) => callId));
  };

  const send = (frames: readonly Frame[] | undefined) => line?.send(frames) ?? false;

  const problem = addressProblem(profile.address);
  if (problem) end('failed', problem);
  else void open();

  return {
    profileId: profile.id,
    get over() {
      return closed;
    },
    get conversation() {
      return thread.conversation;
    },
    sendText(text) {
      const sent = send(dialect.text(text));
      if (sent) {
        line?.said();
        line?.turns.want();
      }
      return sent;
    },
    sendResult(asked, result) {
      const frames = dialect.result(asked, result);
      thread.keep(asked.id, frames);
      const sent = send(frames);
      line?.turns.answered(asked.id);
      if (sent) return dialect.acknowledges ? 'awaited' : 'sent';
      return thread.resumable === undefined ? 'over' : 'kept';
    },
    carriesLate: dialect.late !== undefined,
    sendLate: (asked, result) => (send(dialect.late?.(lateWords(asked, result))) ? 'sent' : 'over'),
    sendProgress: (asked, message) => send(dialect.progress?.(asked, message)),
    sendContext: (words) => send(dialect.context?.(words)),
    sendStop: () => send(dialect.stopped?.() ?? dialect.context?.(STOPPED)),
    sendDirective: (directive) => send(dialect.directive?.(directive)),
    sendTools: (tools) => send(dialect.declare?.(tools)),
    answerOffer: (sdp) => send(dialect.answerOffer?.(sdp)),
    choose: (key, preset) => send(dialect.choose?.(key, preset)),
    listen: (on) => profile.pushToTalk === true && send(dialect.listen?.(on)),
    get sound() {
      return sound;
    },
    sendSound: (bytes) => (sound && dialect.sound && line?.sendSound(dialect.sound.write(bytes))) ?? false,
    nudge() {
      line?.check();
      void open();
    },
    close() {
      if (closed) return;
      send(dialect.closing());
      end('off');
    },
  };
}
