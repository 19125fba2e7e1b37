import type { RiskKind } from '#contract/risk';

/** An act that the user has to be asked about each time. */
export interface Risky {
  kind: RiskKind;
  /** What is pressed or filled. */
  element: Element;
  /** The form that is sent, or that holds what is filled. */
  form?: HTMLFormElement | undefined;
}
