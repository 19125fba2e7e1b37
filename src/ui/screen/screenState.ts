import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Activity } from '#contract/activity';
import type { Attention } from '#contract/attention';
import type { Behavior } from '#contract/behavior';
import type { Brought } from '#contract/brought';
import type { ChatLine } from '#contract/chat';
import type { Connection } from '#contract/connection';
import type { Grant } from '#contract/grant';
import type { Look } from '#contract/look';
import type { NewSites } from '#contract/newSites';
import type { Profile } from '#contract/profile';
import type { Question } from '#contract/question';
import type { Rule } from '#contract/rule';
import type { Voice, VoiceSettings } from '#contract/voice';
import { isAlive } from '#store/alive';
import { attention } from '#store/attention';
import { behaviors } from '#store/behaviors';
import { brought } from '#store/brought';
import { chat } from '#store/chat';
import { sendCommand } from '#store/commands';
import { connection, wanted } from '#store/connection';
import { fault } from '#store/fault';
import { grants } from '#store/grants';
import { handedOver } from '#store/handedOver';
import { look } from '#store/look';
import { newSites } from '#store/newSites';
import { paused } from '#store/paused';
import { profiles } from '#store/profiles';
import { questions } from '#store/questions';
import { readOnly } from '#store/readOnly';
import { rules } from '#store/rules';
import { undoable } from '#store/undoable';
import { voice, voiceSettings } from '#store/voice';
import { follow } from '../follow';
import { followActivity } from '../followActivity';
import { type ActivePage, followActivePage } from './activePage';

/** Everything popup and panel show; the background and other windows change it, they only follow. */
export interface ScreenState extends AgentState, TrustState {
  chat: ReadonlySignal<ChatLine[]>;
  activity: ReadonlySignal<Activity[]>;
  /** The line of it that can be taken back; null when none can. */
  undoable: ReadonlySignal<number | null>;
  page: ReadonlySignal<ActivePage>;
  /** What an agent would see; null until somebody looks. */
  look: ReadonlySignal<Look | null>;
  fault: ReadonlySignal<'' | 'ledger' | 'activity'>;
  /** When the popup opened, in milliseconds since the epoch. */
  openedAt: number;
  /** The latest thing to tell the user, such as declined access. */
  notice: Signal<string>;
}

interface AgentState {
  connection: ReadonlySignal<Connection>;
  behaviors: ReadonlySignal<Behavior[]>;
  wanted: ReadonlySignal<string>;
  profiles: ReadonlySignal<Profile[]>;
  voice: ReadonlySignal<Voice>;
  voiceSettings: ReadonlySignal<VoiceSettings>;
}

/** What is allowed, and what waits for the user's word. */
interface TrustState {
  rules: ReadonlySignal<Rule[]>;
  grants: ReadonlySignal<Grant[]>;
  newSites: ReadonlySignal<NewSites>;
  readOnly: ReadonlySignal<boolean>;
  /** The user works by hand. */
  handedOver: ReadonlySignal<boolean>;
  questions: ReadonlySignal<Question[]>;
  /** The paused conversation; empty when none is. */
  paused: ReadonlySignal<string>;
  attention: ReadonlySignal<Attention | null>;
  brought: ReadonlySignal<Brought | null>;
}

const WAKE_AGAIN_MS = 1_000;

/** Wakes the background. Chrome can lose what wakes one that is just ending, so it is woken until it is there. */
function createWaker(): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  return function wake() {
    clearTimeout(again);
    void sendCommand({ kind: 'wake' });
    again = setTimeout(async () => {
      if (!(await isAlive())) wake();
    }, WAKE_AGAIN_MS);
  };
}

/** Reads all of it at once, so that the first drawing is already right. */
export async function loadScreen(): Promise<ScreenState> {
  const wake = createWaker();
  wake();
  // A background that ends while it is looked at comes back at once, not with the next alarm.
  connection.watch(async ({ phase }) => {
    if (phase !== 'off' && phase !== 'failed' && !(await isAlive())) wake();
  });
  const [agent, trust, lines, done, last, page, seen, broken] = await Promise.all([
    loadAgent(),
    loadTrust(),
    follow(chat),
    followActivity(),
    follow(undoable),
    followActivePage(),
    follow(look),
    follow(fault),
  ]);
  // The page may be another one now, or bring others.
  page.subscribe(() => void sendCommand({ kind: 'look_for_tools' }));
  const opened = { openedAt: Date.now(), notice: signal('') };
  return {
    ...agent,
    ...trust,
    chat: lines,
    activity: done,
    undoable: last,
    page,
    look: seen,
    fault: broken,
    ...opened,
  };
}

async function loadAgent(): Promise<AgentState> {
  const [stands, ways, asked, agents, talk, wishes] = await Promise.all([
    follow(connection),
    follow(behaviors),
    follow(wanted),
    follow(profiles),
    follow(voice),
    follow(voiceSettings),
  ]);
  return {
    connection: stands,
    behaviors: ways,
    wanted: asked,
    profiles: agents,
    voice: talk,
    voiceSettings: wishes,
  };
}

async function loadTrust(): Promise<TrustState> {
  const [always, lasting, unknown, looks, byHand, asked, stopped, refused, bring] = await Promise.all([
    follow(rules),
    follow(grants),
    follow(newSites),
    follow(readOnly),
    follow(handedOver),
    follow(questions),
    follow(paused),
    follow(attention),
    follow(brought),
  ]);
  return {
    rules: always,
    grants: lasting,
    newSites: unknown,
    readOnly: looks,
    handedOver: byHand,
    questions: asked,
    paused: stopped,
    attention: refused,
    brought: bring,
  };
}
