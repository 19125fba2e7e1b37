import { ToolFailure } from '#contract/toolFailure';

const EVERY_MS = 1_000;
const SILENT_MS = 4_000;

interface Answering {
  /** The document answered a ping. */
  pong(): void;
  stop(): void;
}

/**
 * Pings a document every second while a call runs in it, and tells when it answers none for four seconds. One that stands
 * still for a moment can miss a ping for good.
 */
export function watchAnswering(ping: () => void, silent: () => void): Answering {
  let unansweredSince: number | undefined;
  const timer = setInterval(() => {
    unansweredSince ??= Date.now();
    if (Date.now() - unansweredSince >= SILENT_MS) silent();
    else ping();
  }, EVERY_MS);
  return {
    pong() {
      unansweredSince = undefined;
    },
    stop: () => clearInterval(timer),
  };
}

/** A tab whose document does not even take a port. */
export function frozen() {
  return new ToolFailure(
    'TAB_FROZEN',
    'The tab does not answer: the browser froze it, or a dialog of the page waits. Switch to the tab and look.',
  );
}

/** A document that stopped hearing during a call. */
export function unanswering(tool: string) {
  return new ToolFailure(
    'TIMED_OUT',
    `The page stopped answering during ${tool}: a dialog of its own (alert, confirm) is open, or it is busy. Ask the user to look at it, then read the page to see what was done.`,
  );
}

/** A document that told it is held up by a dialog of its own. */
export function dialogIsOpen(tool: string) {
  return new ToolFailure(
    'DIALOG_OPEN',
    `During ${tool} the page opened a dialog of its own (alert, confirm). Ask the user to answer it, then read the page to see what was done.`,
  );
}
