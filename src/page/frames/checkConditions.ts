import type { ConditionStates } from '#contract/frames';
import type { Work } from '../document/turns';
import type { Page } from '../page';
import { type Awaited, conditionsOf, doesHold } from '../read/conditions';
import { findTarget } from './findTarget';

/** Whether each thing that is waited for holds in this document now. */
export function* checkConditions(page: Page, awaited: Awaited): Work<ConditionStates> {
  const conditions: ConditionStates['conditions'] = [];
  for (const kind of KINDS) {
    const [condition] = conditionsOf(page, { [kind]: awaited[kind] });
    if (!condition) continue;
    const { met, missing } = condition;
    // Documents are asked at the same time, and only one at a time may give refs.
    const holds =
      kind === 'target' && awaited.target !== undefined
        ? (yield* findTarget(page, { target: awaited.target }, 'any')).candidates.length > 0
        : yield* doesHold(condition);
    conditions.push({ kind, holds, met, missing });
  }
  return { conditions };
}

const KINDS = ['text', 'gone', 'target', 'url', 'quiet'] as const;
