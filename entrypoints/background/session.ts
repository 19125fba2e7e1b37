import { browser } from 'wxt/browser';
import { callKey } from '#calls/callKey';
import type { Delivery } from '#calls/delivery';
import type { Desk } from '#calls/desk';
import type { CallRecord } from '#contract/callRecord';
import type { Connection } from '#contract/connection';
import type { Directive } from '#contract/directive';
import type { Profile } from '#contract/profile';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import type { SavedThread } from '#contract/thread';
import { changeBehaviors } from '#store/behaviors';
import { connection as connectionState, wanted } from '#store/connection';
import { endGrantsOfOthers } from '#store/grants';
import { leaveThread, takeLeftThread } from '#store/leftThread';
import { profiles } from '#store/profiles';
import { thread } from '#store/thread';
import { type Conversing, converse } from './converse';
import { createMind } from './mind';
import { createObedience, type SessionCommand } from './obedience';
import { createVoice } from './voice';

// A background that was killed comes back for an alarm and finds its agent again.
const WAKE_ALARM = 'wake';

export interface Session {
  obey(command: SessionCommand): void;
  /** Leaves the agent. */
  disconnect(): Promise<void>;
  /** The key for talking was pressed. */
  toggleTalk(): void;
  /** Connects to the agent the user wants, when there is one and no connection yet. */
  resume(): Promise<void>;
  /** Something the agent is to keep in mind. */
  direct(directive: Directive): void;
  /** Tries a waiting connection again now, and looks whether an open one still stands. */
  nudge(): void;
  /** When the agent was last heard or spoken to, in milliseconds since the epoch. */
  heardAt(): number;
  /** Whether nothing is lost when this background ends: no conversation is open, or it can be taken up again. */
  mayBeLeft(): boolean;
  /** Leaves the conversation for the extension as it is after a reload. */
  leaveBehind(): Promise<void>;
  /** Sends the answer of a call that an earlier background left, where its conversation goes on. */
  answerLeft(record: CallRecord, result: ToolResult): Sent;
}

const unread = 'The browser did not give out what Pagehand keeps. Restart the browser, then connect again.';

/** The one conversation: what the user commands and what the agent asks, carried between socket, calls and store. */
export function createSession(delivery: Delivery, desk: Desk): Session {
  const { log } = desk;
  let current: Conversing | undefined;
  let conversation: string | undefined;
  let resuming: Promise<void> = Promise.resolve();
  const mind = createMind({ desk, agent: () => current?.agent });
  const voice = createVoice({
    agent: () => (current && !current.agent.over ? current.agent : undefined),
    words: () => current?.words,
    said: (text) => obey({ kind: 'say', text }),
  });
  let saved: SavedThread | undefined;
  let heardAt = 0;

  const show = (state: Connection) => {
    // A conversation that is being resumed keeps its calls.
    if (state.conversation !== conversation) {
      delivery.conversationOver('The connection to the agent was lost.');
      mind.forget();
      void changeBehaviors(() => []);
      desk.consent.enter(state.conversation);
      void endGrantsOfOthers(state.conversation);
    }
    conversation = state.conversation;
    if (state.phase === 'live') mind.awake();
    else mind.rest();
    // What ended for good is not taken up again by the next background.
    if (state.phase === 'failed' || state.phase === 'off') {
      void wanted.write('');
      void browser.alarms.clear(WAKE_ALARM);
    }
    void connectionState.write(state);
    voice.agentChanged();
  };

  const keep = (kept: SavedThread | undefined) => {
    saved = kept;
    void thread.write(kept ?? null);
  };

  const open = (profile: Profile, left: SavedThread | undefined) => {
    void browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
    saved = left;
    conversation = left?.conversation;
    desk.consent.enter(conversation);
    mind.meet(profile);
    current = converse({
      profile,
      delivery,
      log,
      mind,
      onStop: () => halt('The user said stop.'),
      onVoice: voice.hear,
      onAnswer: voice.say,
      onHeard() {
        heardAt = Date.now();
      },
      onState: show,
      saved: left,
      onThread: keep,
    });
  };

  const takeUp = async () => {
    const [id, known, state, kept, reloaded] = await Promise.all([
      wanted.read(),
      profiles.read(),
      connectionState.read(),
      thread.read(),
      takeLeftThread(),
    ]);
    if (current && !current.agent.over) return;
    current = undefined;
    const profile = known.find((candidate) => candidate.id === id);
    const left = kept ?? (reloaded && { ...reloaded, unsettled: [] });
    if (profile) open(profile, left?.profileId === id ? left : undefined);
    else if (state.phase !== 'failed' && state.phase !== 'off') show({ phase: 'off', since: Date.now() });
  };

  // One after another: what is wanted may have changed since the one under way read it.
  const resume = () => {
    resuming = resuming
      .then(takeUp)
      .catch(() => show({ phase: 'failed', since: Date.now(), reason: unread }));
    return resuming;
  };

  const nudge = () => {
    if (current && !current.agent.over) current.agent.nudge();
    else void resume();
  };

  const turnTo = async (profileId: string) => {
    await resuming;
    if (current && !current.agent.over && current.profile.id === profileId) return nudge();
    current?.agent.close();
    current = undefined;
    await wanted.write(profileId);
    await resume();
  };

  const { obey, halt } = createObedience({
    delivery,
    consent: desk.consent,
    voice,
    current: () => current,
    turnTo,
    nudge,
    onSaid() {
      heardAt = Date.now();
    },
  });

  const answerLeft = ({ key, callId, tool }: CallRecord, result: ToolResult): Sent => {
    if (!current || conversation === undefined) return 'over';
    const endpoint = current.profile.address;
    if (callKey({ endpoint, conversation, id: callId }) !== key) return 'over';
    return current.agent.sendResult({ id: callId, tool }, result);
  };

  return {
    obey,
    disconnect: () => turnTo(''),
    toggleTalk: voice.toggle,
    resume,
    nudge,
    answerLeft,
    direct: mind.direct,
    heardAt: () => heardAt,
    mayBeLeft: () => !current || current.agent.over || saved !== undefined,
    async leaveBehind() {
      if (saved) await leaveThread(saved);
    },
  };
}
