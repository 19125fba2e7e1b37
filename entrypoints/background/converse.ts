import { browser } from 'wxt/browser';
import type { AgentConnection, ConnectionOptions } from '#agent/agentConnection';
import { connect } from '#agent/connection';
import type { VoiceEvent } from '#agent/dialects/dialect';
import { dialectOf } from '#agent/dialects/index';
import { takesWords } from '#agent/takesWords';
import type { ActivityLog } from '#calls/activityLog';
import type { Delivery } from '#calls/delivery';
import type { Profile } from '#contract/profile';
import type { VoiceWay } from '#contract/voiceLink';
import { entrance } from './entrance';
import { createListener, type Listener } from './listener';
import type { Mind } from './mind';

/** An agent, and what hears it. */
export interface Conversing {
  agent: AgentConnection;
  profile: Profile;
  listener: Listener;
  /** How it is talked with where its platform carries no sound, but what is typed. */
  words: Extract<VoiceWay, { kind: 'words' }> | undefined;
}

interface Given extends Pick<ConnectionOptions, 'onState' | 'saved' | 'onThread'> {
  profile: Profile;
  delivery: Delivery;
  log: ActivityLog;
  mind: Mind;
  /** The agent said something. */
  onHeard(): void;
  /** The user said no more than “stop”. */
  onStop(): void;
  onVoice(event: VoiceEvent): void;
  /** The agent said this in words. */
  onAnswer(text: string): void;
}

/** Connects to an agent, whose words go to calls, chat and activity. */
export function converse({
  profile,
  delivery,
  log,
  mind,
  onHeard,
  onStop,
  onVoice,
  onAnswer,
  ...given
}: Given): Conversing {
  const listener = createListener({
    profile,
    agent: (): AgentConnection => agent,
    delivery,
    log,
    onTurn: mind.turn,
    onStop,
    onVoice,
    onAnswer,
  });
  const dialect = dialectOf(profile.platform);
  const agent = connect({
    ...given,
    profile,
    dialect,
    enter: entrance({
      profile,
      declared: mind.declared,
      note: (text) => log.note(profile.name, '', text),
    }),
    onEvent(event) {
      onHeard();
      listener.hear(event);
    },
    onSentAgain: delivery.sentAgain,
    stayAwake: () => void browser.runtime.getPlatformInfo(),
  });
  const language = profile.language ?? navigator.language;
  return { agent, profile, listener, words: takesWords(profile) ? { kind: 'words', language } : undefined };
}
