import type { ReadonlySignal } from '@preact/signals';
import type { Connection } from '#contract/connection';
import type { NewSites } from '#contract/newSites';
import type { Policy } from '#contract/policy';
import type { Profile } from '#contract/profile';
import type { Rule } from '#contract/rule';
import type { VoiceSettings } from '#contract/voice';
import { connection } from '#store/connection';
import { forgottenAt } from '#store/forgetEverything';
import { newSites } from '#store/newSites';
import { policy } from '#store/policy';
import { profiles } from '#store/profiles';
import { rules } from '#store/rules';
import { showsPointer } from '#store/showsPointer';
import { undoable } from '#store/undoable';
import { voiceSettings } from '#store/voice';
import { follow } from '../follow';

/** Everything the settings show. */
export interface OptionsState {
  connection: ReadonlySignal<Connection>;
  profiles: ReadonlySignal<Profile[]>;
  rules: ReadonlySignal<Rule[]>;
  showsPointer: ReadonlySignal<boolean>;
  newSites: ReadonlySignal<NewSites>;
  policy: ReadonlySignal<Policy>;
  voiceSettings: ReadonlySignal<VoiceSettings>;
  /** The activity line of what can be taken back. */
  undoable: ReadonlySignal<number | null>;
  /** When all was forgotten, in milliseconds since the epoch. */
  forgottenAt: ReadonlySignal<number>;
}

/** Reads all of it at once, so that the first drawing is already right. */
export async function loadOptions(): Promise<OptionsState> {
  const [stands, agents, allowed, pointer, unknown, talking, managed, last, forgotten] = await Promise.all([
    follow(connection),
    follow(profiles),
    follow(rules),
    follow(showsPointer),
    follow(newSites),
    follow(voiceSettings),
    follow(policy),
    follow(undoable),
    follow(forgottenAt),
  ]);
  return {
    connection: stands,
    profiles: agents,
    rules: allowed,
    showsPointer: pointer,
    newSites: unknown,
    voiceSettings: talking,
    policy: managed,
    undoable: last,
    forgottenAt: forgotten,
  };
}
