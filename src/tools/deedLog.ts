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
  /** Its line in the activity and the site it was done on; undefined where nothing of it is kept. */
  line: { id: number; site: string } | undefined;
}

const MOST = 50;

/** What was done last, so that it can be taken back; each conversation knows its own. */
export interface DeedLog {
  note(act: PastAct): void;
  last(conversation: string): PastAct | undefined;
  drop(act: PastAct): void;
  /** It was tried to take this back, and cannot be. */
  keepDone(act: PastAct): void;
  /** What was surely done last, in whatever conversation, unless it cannot be taken back. */
  newest(): PastAct | undefined;
  /** Calls back whenever something was done or taken back. */
  watch(changed: () => void): void;
}

export function createDeedLog(): DeedLog {
  let acts: PastAct[] = [];
  let done: PastAct | undefined;
  const watchers: (() => void)[] = [];
  const change = (left: PastAct[]) => {
    acts = left;
    for (const changed of watchers) changed();
  };
  return {
    note: (act) => change([...acts, act].slice(-MOST)),
    last: (conversation) => acts.findLast((act) => act.conversation === conversation),
    drop: (gone) => change(acts.filter((act) => act !== gone)),
    keepDone(act) {
      done = act;
      change(acts);
    },
    newest() {
      const act = acts.findLast(({ verdict }) => verdict !== undefined);
      return act === done ? undefined : act;
    },
    watch: (changed) => void watchers.push(changed),
  };
}
