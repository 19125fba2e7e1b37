import type { CallState } from '#contract/callRecord';
import type { ToolResult } from '#contract/result';

/** What can happen to a call. */
export type CallEvent =
  | 'accept'
  | 'start'
  | 'finish'
  | 'send'
  | 'settle'
  | 'reject'
  | 'cancel'
  | 'expire'
  | 'lose';

/** Every step there is in a call's life. What is not here does not happen. */
export const transitions: Record<CallState, Partial<Record<CallEvent, CallState>>> = {
  received: { accept: 'accepted', reject: 'rejected' },
  // Reads finish without having started: there is no effect to guard.
  accepted: {
    start: 'started',
    finish: 'finished',
    reject: 'rejected',
    cancel: 'cancelled',
    expire: 'expired',
    lose: 'unknown',
  },
  started: { finish: 'finished', cancel: 'cancelled', lose: 'unknown' },
  // The conversation can be over before the answer is sent.
  finished: { send: 'sent', expire: 'expired' },
  sent: { settle: 'settled' },
  settled: {},
  rejected: {},
  cancelled: {},
  expired: {},
  unknown: {},
};

const open = new Set<CallState>(['received', 'accepted', 'started', 'finished']);

/** The state after an event; the same state when the event means nothing there. */
export function after(state: CallState, event: CallEvent): CallState {
  return transitions[state][event] ?? state;
}

/** Whether a call in this state still has something to come that must not be lost. */
export function isOpen(state: CallState): boolean {
  return open.has(state);
}

/** What the end of its background means for a call, when nobody can say more. */
export function abandoned(state: CallState): CallState {
  return after(state, state === 'started' ? 'lose' : 'expire');
}

/** What a result means for the call's life. */
export function endOf(state: CallState, result: ToolResult): CallEvent {
  if (result.status === 'success') return 'finish';
  switch (result.errorCode) {
    case 'CANCELLED':
      return 'cancel';
    case 'OUTCOME_UNKNOWN':
      return 'lose';
    case 'TIMED_OUT':
      return state === 'started' ? 'lose' : 'expire';
    default:
      return state === 'started' ? 'finish' : 'reject';
  }
}
