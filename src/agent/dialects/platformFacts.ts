/** What is known of a platform before anything is connected. */
export interface PlatformFacts {
  /** What it is called, the same in every language. */
  name: string;
  /** Where its agents are reached, unless told otherwise. */
  address: string;
  /** Its other addresses. */
  regions?: readonly string[];
  needsToken: boolean;
  /** What the client says about the agent it wants. */
  asks: readonly ProfileField[];
}

/** What a profile may hold beyond its name, address and token. */
export type ProfileField =
  | 'agent'
  | 'project'
  | 'callType'
  | 'sound'
  | 'pushToTalk'
  | 'namesTools'
  | 'tokenEndpoint';
