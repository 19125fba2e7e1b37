import { type Connection, connection as schema } from '#contract/connection';
import { z } from '#contract/schema';
import { item } from './item';

const off: Connection = { phase: 'off', since: 0 };

/** How the agent's socket stands, as the background last saw it. */
export const connection = item({ area: 'session', key: 'connection', schema, otherwise: off });

/** The profile the user wants to be connected to; empty after a disconnect. Outlives the browser. */
export const wanted = item({ area: 'local', key: 'wantedProfile', schema: z.string(), otherwise: '' });
