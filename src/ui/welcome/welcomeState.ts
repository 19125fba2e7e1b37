import { computed, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '#contract/connection';
import type { Profile } from '#contract/profile';
import { connection, wanted } from '#store/connection';
import { profiles } from '#store/profiles';
import { follow } from '../follow';
import { followActivity } from '../followActivity';

/** How far a new user has come. */
export interface WelcomeState {
  connection: ReadonlySignal<Connection>;
  wanted: ReadonlySignal<string>;
  profiles: ReadonlySignal<Profile[]>;
  isConnected: ReadonlySignal<boolean>;
  /** Something the user asked for was done. */
  hasActed: ReadonlySignal<boolean>;
}

export async function loadWelcome(): Promise<WelcomeState> {
  const [stands, asked, agents, lines] = await Promise.all([
    follow(connection),
    follow(wanted),
    follow(profiles),
    followActivity(),
  ]);
  return {
    connection: stands,
    wanted: asked,
    profiles: agents,
    isConnected: computed(() => stands.value.phase === 'live'),
    hasActed: computed(() => lines.value.some(({ state }) => state === 'success')),
  };
}
