import { browser } from 'wxt/browser';
import { type AgentConnection, connect } from '#agent/connection';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialects } from '#agent/dialects/index';
import type { Desk } from '#calls/desk';
import { onceOnly } from '#calls/onceOnly';
import { runCall } from '#calls/runCall';
import type { Command } from '#contract/command';
import type { Connection } from '#contract/connection';
import { failureResult } from '#contract/failureResult';
import type { Profile } from '#contract/profile';
import { ToolFailure } from '#contract/toolFailure';
import { addChatLine } from '#store/chat';
import { connection as connectionState, wanted } from '#store/connection';
import { profiles } from '#store/profiles';
import { readToken } from '#store/tokens';
import { tools } from '#tools/index';
import { declaredTools } from './declaredTools';

// Firefox ends a background that makes no extension call for 30 s, whatever its socket does; Chrome heeds both.
const BEAT_MS = 15_000;

export interface Session {
  obey(command: Command): void;
  /** Connects to the agent the user wants, when there is one and no connection yet. */
  resume(): Promise<void>;
  /** Tries a waiting connection again now. */
  nudge(): void;
}

/** The one conversation: what the user commands and what the agent asks, carried between socket, calls and store. */
export function createSession(desk: Desk): Session {
  let agent: AgentConnection | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  const run = onceOnly((call) => runCall(call, desk));
  const ours = new Set(tools.map(({ name }) => name));
  const echoes: string[] = [];
  /** Calls without an answer yet; those the platform gave up get none. */
  const unanswered = new Map<string, { givenUp: boolean }>();
  let conversation: string | undefined;

  const show = (state: Connection) => {
    clearInterval(beat);
    if (state.phase === 'live') beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
    // A conversation that is being resumed keeps its calls.
    if (state.conversation !== conversation) desk.running.stopAll('The connection to the agent was lost.');
    conversation = state.conversation;
    // What ended for good is not taken up again by the next background.
    if (state.phase === 'failed' || state.phase === 'off') void wanted.write('');
    void connectionState.write(state);
  };

  const open = async (profile: Profile) => {
    const token = (await readToken(profile.id)) ?? '';
    if (agent) return;
    const dialect = dialects[profile.platform];
    agent = connect({
      profile,
      token,
      dialect,
      tools: declaredTools(profile.platform),
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
        desk.log.note(profile.name, '', event.problem);
        if (event.id !== undefined) {
          agent?.sendResult(event.id, failureResult(new ToolFailure('INVALID_ARGS', event.problem)));
        }
        return;
      case 'cancel': {
        const call = unanswered.get(event.id);
        if (call) call.givenUp = true;
        desk.running.stop(event.id, 'The agent was interrupted and gave this call up.');
        return;
      }
      case 'notice':
        desk.log.note(profile.name, '', event.text);
        return;
      case 'text':
        // What the user typed here is shown at once; the platform's echo of it is not shown again.
        if (event.from === 'user' && echoes[0] === event.text) echoes.shift();
        else void addChatLine({ from: event.from, text: event.text });
        return;
      case 'callNote':
        // Our own tools have an activity line already; those that run on the agent's server have only this.
        if (!ours.has(event.tool)) desk.log.note(profile.name, event.tool, event.text);
        return;
      default:
        return;
    }
  };

  const answer = async ({ id, tool, args }: Extract<AgentEvent, { kind: 'call' }>, profile: Profile) => {
    const asked = agent;
    const conversation = asked?.conversation;
    if (!asked || conversation === undefined) return;
    const call = unanswered.get(id) ?? { givenUp: false };
    unanswered.set(id, call);
    const result = await run({ id, tool, args, agent: profile.name, conversation });
    unanswered.delete(id);
    // A result never crosses into another conversation.
    if (!call.givenUp && asked.conversation === conversation) asked.sendResult(id, result);
  };

  const resume = async () => {
    const [id, known, state] = await Promise.all([wanted.read(), profiles.read(), connectionState.read()]);
    if (agent && !agent.over) return;
    agent = undefined;
    const profile = known.find((candidate) => candidate.id === id);
    if (profile) await open(profile);
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
        desk.running.stopAll('The user pressed Stop.');
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
