import type { Profile } from '#contract/profile';

export interface Visit {
  profile: Profile;
  /** What the user keeps for this agent; empty when nothing. */
  token: string;
  /** The names of our tools. */
  tools: readonly string[];
  ask: Ask;
}

export interface Reply {
  status: number;
  /** What JSON the answer holds; undefined when it holds none. */
  body: unknown;
}

/** One request over HTTP; undefined when nothing can be learned: no answer in time, or none that we may see. */
export type Ask = (url: string, how?: { method: 'POST'; bearer?: string }) => Promise<Reply | undefined>;

/** What was learned at the door: whether the socket may be opened, with which token, and what the user should know. */
export interface Admission {
  entry: { ok: true; token: string } | { ok: false; reason: string; lasting: boolean };
  notices: string[];
}

/** What a platform is asked before its socket is opened. */
export type Door = (visit: Visit) => Promise<Admission>;
