import type { Dialect } from './dialect';

/** Stands for a platform that this version does not know: nothing is ever sent to it, and the user is told why. */
export function unknownDialect(platform: string): Dialect {
  const reason = `This version of Pagehand does not know the platform “${platform.slice(0, 60)}”. Update Pagehand, or choose another platform in the options.`;
  return {
    facts: { name: platform, address: '', needsToken: false, asks: [] },
    tokenProblem: () => reason,
    address: ({ address }) => address,
    opening: () => [],
    read: () => ({ kind: 'problem', reason, lasting: true }),
    result: () => [],
    text: () => [],
    closing: () => [],
    closed: () => ({ reason, next: 'fail' }),
  };
}
