/** What thinking took. */
export interface Cost {
  /** Requests to the model. */
  requests: number;
  tokensIn: number;
  tokensOut: number;
}

export const noCost: Cost = { requests: 0, tokensIn: 0, tokensOut: 0 };

export function plus(one: Cost, other: Cost): Cost {
  return {
    requests: one.requests + other.requests,
    tokensIn: one.tokensIn + other.tokensIn,
    tokensOut: one.tokensOut + other.tokensOut,
  };
}
