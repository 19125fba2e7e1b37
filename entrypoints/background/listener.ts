import type { AgentConnection } from '#agent/agentConnection';
import type { AgentEvent, VoiceEvent } from '#agent/dialects/dialect';
import { dialectOf } from '#agent/dialects/index';
import type { ActivityLog } from '#calls/activityLog';
import type { Delivery } from '#calls/delivery';
import { failureResult } from '#contract/failureResult';
import type { Profile } from '#contract/profile';
import { isStop } from '#contract/stopWords';
import { ToolFailure } from '#contract/toolFailure';
import { changeBehaviors } from '#store/behaviors';
import { addChatLine } from '#store/chat';
import { tools } from '#tools/index';

interface Given {
  profile: Profile;
  /** The connection these events come from. */
  agent(): AgentConnection | undefined;
  delivery: Delivery;
  log: ActivityLog;
  /** The user said something. */
  onTurn(): void;
  /** The user said no more than “stop”. */
  onStop(): void;
  onVoice(event: VoiceEvent): void;
  /** The agent said this in words. */
  onAnswer(text: string): void;
}

export interface Listener {
  hear(event: AgentEvent): void;
  /** The user typed this here: it is shown already, and the platform's echo of it is not shown again. */
  expectEcho(text: string): void;
}

/** What one agent says, carried to calls, chat and activity. */
export function createListener({ profile, agent, delivery, log, ...given }: Given): Listener {
  const { onTurn, onStop, onVoice, onAnswer } = given;
  const ours = new Map(tools.map((tool) => [tool.name, tool]));
  const echoes: string[] = [];
  /** Calls without an answer yet; those the platform gave up get none. */
  const unanswered = new Map<string, { givenUp: boolean }>();

  const answer = async ({ kind: _kind, ...asked }: Extract<AgentEvent, { kind: 'call' }>) => {
    const asking = agent();
    const conversation = asking?.conversation;
    if (!asking || conversation === undefined) return;
    const waiting = unanswered.get(asked.id) ?? { givenUp: false };
    unanswered.set(asked.id, waiting);
    const { patienceMs } = dialectOf(profile.platform);
    const call = {
      timeoutMs: patienceMs,
      ...asked,
      agent: profile.name,
      endpoint: profile.address,
      conversation,
    };
    // Nothing crosses into another conversation.
    const isLive = () => !waiting.givenUp && asking.conversation === conversation;
    let isLate = false;
    const started = () => {
      if (!isLive()) return;
      isLate = true;
      const pending = ours.get(asked.tool)?.pendingMessage ?? `${asked.tool} is under way.`;
      asking.sendResult(asked, { status: 'started', say: `${pending} How it ends is told later.` });
    };
    await delivery.deliver(call, {
      ...(asking.carriesLate && { started }),
      answer(result) {
        unanswered.delete(call.id);
        if (!isLive()) return 'over';
        return isLate ? asking.sendLate(asked, result) : asking.sendResult(asked, result);
      },
      progress(message) {
        if (isLive()) asking.sendProgress(asked, message);
      },
    });
  };

  const refuse = ({ id, tool = '', answerAs, problem }: Extract<AgentEvent, { kind: 'badCall' }>) => {
    log.note(profile.name, tool, problem);
    if (id === undefined) return;
    agent()?.sendResult({ id, tool, answerAs }, failureResult(new ToolFailure('INVALID_ARGS', problem)));
  };

  // What was sent from here was acted on and shown when it was sent; not every platform repeats it.
  const isEcho = (text: string) => {
    const place = echoes.indexOf(text);
    if (place < 0) return false;
    echoes.splice(0, place + 1);
    return true;
  };

  return {
    expectEcho: (text) => void echoes.push(text),
    hear(event) {
      switch (event.kind) {
        case 'call':
          void answer(event);
          return;
        case 'badCall':
          refuse(event);
          return;
        case 'cancel': {
          const call = unanswered.get(event.id);
          if (call) call.givenUp = true;
          delivery.stop(event.id, 'The agent was interrupted and gave this call up.');
          return;
        }
        case 'settled':
          delivery.settled(event.id);
          return;
        case 'notice':
          log.note(profile.name, '', event.text);
          return;
        case 'behaviors':
          void changeBehaviors(() => event.behaviors);
          return;
        case 'behavior':
          void changeBehaviors((known) =>
            known.map((one) => (one.key === event.key ? { ...one, active: event.preset } : one)),
          );
          return;
        case 'sound':
        case 'lostSound':
        case 'soundFormats':
        case 'speaking':
        case 'interrupted':
        case 'offer':
          onVoice(event);
          return;
        case 'text':
          if (event.from === 'user') {
            onTurn();
            if (isEcho(event.text)) return;
            if (isStop(event.text)) onStop();
          } else onAnswer(event.text);
          void addChatLine({ from: event.from, text: event.text });
          return;
        case 'callNote':
          // Our own tools have an activity line already; those that run on the agent's server have only this.
          if (!ours.has(event.tool)) log.note(profile.name, event.tool, event.text);
          return;
        default:
          return;
      }
    },
  };
}
