/** A tab that was closed at an agent's word. */
export interface ClosedTab {
  url: string;
  title: string;
  /** Its place and window when it was closed. */
  index: number;
  windowId: number;
  conversation: string;
}

const MOST = 10;

/** The tabs closed so far, the last one first to come back; each conversation knows its own. */
export interface ClosedTabs {
  add(tab: ClosedTab): void;
  take(conversation: string): ClosedTab | undefined;
}

export function createClosedTabs(): ClosedTabs {
  let closed: ClosedTab[] = [];
  return {
    add(tab) {
      closed = [...closed, tab].slice(-MOST);
    },
    take(conversation) {
      const last = closed.findLast((tab) => tab.conversation === conversation);
      closed = closed.filter((tab) => tab !== last);
      return last;
    },
  };
}
