import type { Verdict } from '#contract/result';

/** An act of an agent that may have changed something, as the background saw it. */
export interface PastAct {
  conversation: string;
  /** What the document knows the call by. */
  key: string;
  tool: string;
  /** What it was about, in a person's words. */
  target: string;
  /** The tab it left the user in, as answers name it, and the address there. */
  tab: string | undefined;
  url: string | undefined;
  /** Undefined for one that failed, which may have been half done. */
  verdict: Verdict | undefined;
}

const MOST = 50;

/** What was done last, so that it can be taken back; each conversation knows its own. */
export interface DeedLog {
  note(act: PastAct): void;
  last(conversation: string): PastAct | undefined;
  drop(act: PastAct): void;
}

export function createDeedLog(): DeedLog {
  let acts: PastAct[] = [];
  return {
    note(act) {
      acts = [...acts, act].slice(-MOST);
    },
    last: (conversation) => acts.findLast((act) => act.conversation === conversation),
    drop(done) {
      acts = acts.filter((act) => act !== done);
    },
  };
}
