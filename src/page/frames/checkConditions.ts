import type { ConditionStates } from '#contract/frames';
import type { Page } from '../page';
import { type Awaited, conditionsOf } from '../read/conditions';
import { findTarget } from './findTarget';

/** Whether each thing that is waited for holds in this document now. */
export function checkConditions(page: Page, awaited: Awaited): ConditionStates {
  return {
    conditions: KINDS.flatMap((kind) => {
      const [condition] = conditionsOf(page, { [kind]: awaited[kind] });
      if (!condition) return [];
      const { met, missing } = condition;
      // Documents are asked at the same time, and only one at a time may give refs.
      const holds =
        kind === 'target' && awaited.target !== undefined
          ? findTarget(page, { target: awaited.target }, 'any').candidates.length > 0
          : condition.holds();
      return [{ kind, holds, met, missing }];
    }),
  };
}

const KINDS = ['text', 'gone', 'target', 'url', 'quiet'] as const;
