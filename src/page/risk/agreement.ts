import type { Risk } from '#contract/risk';

/** What the user was asked about acts in this document, and what they agreed to. */
export interface Agreement {
  /** An acting call begins; `agreed` when the user was asked about it here and said yes. */
  begin(callId: string, agreed: boolean): void;
  /** How everything stood when the user was asked; nothing when they were not. */
  agreedTo(): string | undefined;
  /** Keeps how things stand for when the user has answered. */
  ask(risk: Risk, state: string): void;
  /** Keeps how things stand for a call that has not come yet. */
  keep(callId: string, state: string): void;
  /** What the running call has to be asked about; taken once. */
  take(): Risk | undefined;
}

const MOST_KEPT = 20;

export function createAgreement(): Agreement {
  const states = new Map<string, string>();
  let call = '';
  let agreed: string | undefined;
  let asked: Risk | undefined;
  const keep = (callId: string, state: string) => {
    states.set(callId, state);
    const [oldest] = states.keys();
    if (states.size > MOST_KEPT && oldest !== undefined) states.delete(oldest);
  };
  return {
    begin(callId, isAgreed) {
      call = callId;
      asked = undefined;
      // A document that was not the one that asked has no state, and no act fits it.
      agreed = isAgreed ? (states.get(callId) ?? '') : undefined;
      states.delete(callId);
    },
    agreedTo: () => agreed,
    ask(risk, state) {
      asked = risk;
      keep(call, state);
    },
    keep,
    take() {
      const taken = asked;
      asked = undefined;
      return taken;
    },
  };
}
