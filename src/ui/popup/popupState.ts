import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Activity } from '#contract/activity';
import type { Attention } from '#contract/attention';
import type { Brought } from '#contract/brought';
import type { ChatLine } from '#contract/chat';
import type { Connection } from '#contract/connection';
import type { Profile } from '#contract/profile';
import type { Rule } from '#contract/rule';
import type { Voice, VoiceSettings } from '#contract/voice';
import { attention } from '#store/attention';
import { brought } from '#store/brought';
import { chat } from '#store/chat';
import { sendCommand } from '#store/commands';
import { connection, wanted } from '#store/connection';
import { fault } from '#store/fault';
import { profiles } from '#store/profiles';
import { rules } from '#store/rules';
import { voice, voiceSettings } from '#store/voice';
import { follow } from '../follow';
import { followActivity } from '../followActivity';
import { type ActivePage, followActivePage } from './activePage';

/** Everything the popup shows; the background and other windows change it, the popup only follows. */
export interface PopupState {
  connection: ReadonlySignal<Connection>;
  wanted: ReadonlySignal<string>;
  profiles: ReadonlySignal<Profile[]>;
  rules: ReadonlySignal<Rule[]>;
  chat: ReadonlySignal<ChatLine[]>;
  attention: ReadonlySignal<Attention | null>;
  activity: ReadonlySignal<Activity[]>;
  page: ReadonlySignal<ActivePage>;
  brought: ReadonlySignal<Brought | null>;
  fault: ReadonlySignal<'' | 'ledger' | 'activity'>;
  voice: ReadonlySignal<Voice>;
  voiceSettings: ReadonlySignal<VoiceSettings>;
  /** When the popup opened, in milliseconds since the epoch. */
  openedAt: number;
  /** The latest thing to tell the user, such as declined access. */
  notice: Signal<string>;
}

/** Reads all of it at once, so that the first drawing is already right. */
export async function loadPopup(): Promise<PopupState> {
  const wake = () => void sendCommand({ kind: 'wake' });
  wake();
  // A background that ends while it is looked at comes back at once, not with the next alarm.
  connection.watch(({ phase }) => {
    if (phase === 'connecting') wake();
  });
  const [stands, asked, agents, allowed, lines, needs, done, page, bring, broken, talk, wishes] =
    await Promise.all([
      follow(connection),
      follow(wanted),
      follow(profiles),
      follow(rules),
      follow(chat),
      follow(attention),
      followActivity(),
      followActivePage(),
      follow(brought),
      follow(fault),
      follow(voice),
      follow(voiceSettings),
    ]);
  // The page may be another one now, or bring others.
  page.subscribe(() => void sendCommand({ kind: 'look_for_tools' }));
  return {
    connection: stands,
    wanted: asked,
    profiles: agents,
    rules: allowed,
    chat: lines,
    attention: needs,
    activity: done,
    page,
    brought: bring,
    fault: broken,
    voice: talk,
    voiceSettings: wishes,
    openedAt: Date.now(),
    notice: signal(''),
  };
}
