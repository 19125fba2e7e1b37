import { browser } from 'wxt/browser';
import type { AgentConnection } from '#agent/agentConnection';
import { connect } from '#agent/connection';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialects } from '#agent/dialects/index';
import type { ActivityLog } from '#calls/activityLog';
import type { Delivery } from '#calls/delivery';
import type { Command } from '#contract/command';
import type { Connection } from '#contract/connection';
import { failureResult } from '#contract/failureResult';
import type { Profile } from '#contract/profile';
import { ToolFailure } from '#contract/toolFailure';
import { addChatLine } from '#store/chat';
import { connection as connectionState, wanted } from '#store/connection';
import { profiles } from '#store/profiles';
import { tools } from '#tools/index';
import { declaredTools } from './declaredTools';
import { entrance } from './entrance';

// Firefox ends a background that makes no extension call for 30 s, whatever its socket does; Chrome heeds both.
const BEAT_MS = 15_000;
// A background that was killed comes back for an alarm and finds its agent again.
const WAKE_ALARM = 'wake';

export interface Session {
  obey(command: Command): void;
  /** Connects to the agent the user wants, when there is one and no connection yet. */
  resume(): Promise<void>;
  /** Tries a waiting connection again now. */
  nudge(): void;
}

/** The one conversation: what the user commands and what the agent asks, carried between socket, calls and store. */
export function createSession(delivery: Delivery, log: ActivityLog): Session {
  let agent: AgentConnection | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  const ours = new Set(tools.map(({ name }) => name));
  const echoes: string[] = [];
  /** Calls without an answer yet; those the platform gave up get none. */
  const unanswered = new Map<string, { givenUp: boolean }>();
  let conversation: string | undefined;

  const show = (state: Connection) => {
    clearInterval(beat);
    if (state.phase === 'live') beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
    // A conversation that is being resumed keeps its calls.
    if (state.conversation !== conversation) delivery.stopAll('The connection to the agent was lost.');
    conversation = state.conversation;
    // What ended for good is not taken up again by the next background.
    if (state.phase === 'failed' || state.phase === 'off') {
      void wanted.write('');
      void browser.alarms.clear(WAKE_ALARM);
    }
    void connectionState.write(state);
  };

  const open = (profile: Profile) => {
    void browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
    const dialect = dialects[profile.platform];
    agent = connect({
      profile,
      dialect,
      enter: entrance({
        profile,
        declared: async () => declaredTools(profile.platform),
        note: (text) => log.note(profile.name, '', text),
      }),
      onEvent: (event) => hear(event, profile),
      onState: show,
    });
  };

  const hear = (event: AgentEvent, profile: Profile) => {
    switch (event.kind) {
      case 'call':
        void answer(event, profile);
        return;
      case 'badCall':
        log.note(profile.name, '', event.problem);
        if (event.id !== undefined) {
          const asked = { id: event.id, tool: event.tool ?? '' };
          agent?.sendResult(asked, failureResult(new ToolFailure('INVALID_ARGS', event.problem)));
        }
        return;
      case 'cancel': {
        const call = unanswered.get(event.id);
        if (call) call.givenUp = true;
        delivery.stop(event.id, 'The agent was interrupted and gave this call up.');
        return;
      }
      case 'notice':
        log.note(profile.name, '', event.text);
        return;
      case 'offer':
        log.note(profile.name, '', 'The agent offers a voice call, which cannot be taken here. Let it chat.');
        return;
      case 'text':
        // What the user typed here is shown at once; the platform's echo of it is not shown again.
        if (event.from === 'user' && echoes[0] === event.text) echoes.shift();
        else void addChatLine({ from: event.from, text: event.text });
        return;
      case 'callNote':
        // Our own tools have an activity line already; those that run on the agent's server have only this.
        if (!ours.has(event.tool)) log.note(profile.name, event.tool, event.text);
        return;
      default:
        return;
    }
  };

  const answer = async (
    { kind: _kind, ...asked }: Extract<AgentEvent, { kind: 'call' }>,
    profile: Profile,
  ) => {
    const asking = agent;
    const conversation = asking?.conversation;
    if (!asking || conversation === undefined) return;
    const waiting = unanswered.get(asked.id) ?? { givenUp: false };
    unanswered.set(asked.id, waiting);
    const call = { ...asked, agent: profile.name, endpoint: profile.address, conversation };
    await delivery.deliver(call, (result) => {
      unanswered.delete(call.id);
      // A result never crosses into another conversation.
      const live = !waiting.givenUp && asking.conversation === conversation;
      return live && asking.sendResult(asked, result);
    });
  };

  const resume = async () => {
    const [id, known, state] = await Promise.all([wanted.read(), profiles.read(), connectionState.read()]);
    if (agent && !agent.over) return;
    agent = undefined;
    const profile = known.find((candidate) => candidate.id === id);
    if (profile) open(profile);
    else if (state.phase !== 'failed' && state.phase !== 'off') show({ phase: 'off', since: Date.now() });
  };

  const obey = (command: Command) => {
    switch (command.kind) {
      case 'connect':
        void turnTo(command.profileId);
        return;
      case 'disconnect':
        void turnTo('');
        return;
      case 'say':
        void say(command.text);
        return;
      case 'stop':
        delivery.stopAll('The user pressed Stop.');
        return;
      case 'wake':
        return;
    }
  };

  const turnTo = async (profileId: string) => {
    if (agent && !agent.over && agent.profileId === profileId) return agent.nudge();
    agent?.close();
    agent = undefined;
    await wanted.write(profileId);
    await resume();
  };

  const say = async (text: string) => {
    const sent = agent?.sendText(text) ?? false;
    if (sent) echoes.push(text);
    await addChatLine({ from: 'user', text });
    if (!sent) await addChatLine({ from: 'agent', text: browser.i18n.getMessage('chatNotConnected') });
  };

  return { obey, resume, nudge: () => (agent && !agent.over ? agent.nudge() : void resume()) };
}
