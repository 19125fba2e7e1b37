import { type Connection, connection as schema } from '#contract/connection';
import { z } from '#contract/schema';
import { isAlive, onceDead } from './alive';
import { type Item, item } from './item';

const off: Connection = { phase: 'off', since: 0 };

const stored = item({ area: 'session', key: 'connection', schema, otherwise: off });

/**
 * How the agent's socket stands. A background that was ended took its socket along, whatever it wrote last: until
 * it is back, it is connecting.
 */
export const connection: Item<Connection> = {
  ...stored,
  async read() {
    const [state, alive] = await Promise.all([stored.read(), isAlive()]);
    return state.phase === 'live' && !alive ? { ...state, phase: 'connecting' } : state;
  },
  watch(changed) {
    const stop = new AbortController();
    let isGuarded = false;
    const guard = () => {
      if (isGuarded) return;
      isGuarded = true;
      onceDead(stop.signal, () => {
        isGuarded = false;
        void connection.read().then(changed);
      });
    };
    const unwatch = stored.watch((state) => {
      changed(state);
      // Only a running background writes; its end is told as well.
      guard();
    });
    guard();
    return () => {
      stop.abort();
      unwatch();
    };
  },
};

/** The profile the user wants to be connected to; empty after a disconnect. Outlives the browser. */
export const wanted = item({ area: 'local', key: 'wantedProfile', schema: z.string(), otherwise: '' });
