import type { Details, Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import { askBeforeFilling } from '../risk/fillRisk';
import { fieldFor, fillElement } from './fillElement';

export interface FieldValue {
  target: string;
  value: string;
}

/**
 * Fills several fields in order. All are found before the first is touched; the first failure stops it, and its
 * details tell what was done, what failed and what is left.
 */
export async function fillFields(
  page: Page,
  fields: readonly FieldValue[],
  signal: AbortSignal,
): Promise<Outcome> {
  const resolved: (FieldValue & { element: Element })[] = [];
  for (const field of fields) resolved.push({ ...field, element: await findField(page, field, signal) });
  askBeforeFilling(
    page,
    resolved.map(({ element }) => element),
  );
  const done: string[] = [];
  const changed: string[] = [];
  let anyChanged = false;
  for (const [index, { element, target, value }] of resolved.entries()) {
    const left = fields.slice(index + 1).map((field) => field.target);
    try {
      checkGoing(signal);
      // A page may draw a form anew after each field.
      const field = element.isConnected ? element : await findField(page, { target, value }, signal);
      const filled = await fillElement(page, field, { value, signal });
      done.push(saidName(page, field));
      changed.push(...(filled.changed ?? []));
      anyChanged ||= filled.verdict !== 'no_change';
      if (filled.navigating) return leftEarly({ filled, done, left });
    } catch (error) {
      throw stopped(error, { done, target, left });
    }
  }
  return {
    verdict: anyChanged ? 'changed' : 'no_change',
    say: anyChanged ? `Filled ${list(done)}.` : `${list(done)} already had these values.`,
    data: { done },
    ...(changed.length > 0 && { changed: changed.slice(0, 5) }),
  };
}

async function findField(page: Page, { target, value }: FieldValue, signal: AbortSignal): Promise<Element> {
  return fieldFor(page, await pointedAt(page, { target }, { purpose: 'edit', signal }), value);
}

interface Progress {
  done: string[];
  left: string[];
}

function leftEarly({ filled, done, left }: Progress & { filled: Outcome }): Outcome {
  if (left.length === 0) return { ...filled, data: { done } };
  return {
    ...filled,
    say: `Filled ${list(done)}; then the page went elsewhere, with ${list(left)} left.`,
    data: { done, left },
  };
}

function stopped(error: unknown, { done, left, target }: Progress & { target: string }): unknown {
  if (!(error instanceof ToolFailure)) return error;
  const details: Details = {
    done,
    failed: {
      target,
      errorCode: error.code,
      message: error.message,
      ...(error.details && { details: error.details }),
    },
    left,
  };
  const before = done.length > 0 ? `Filled ${list(done)}, then stopped. ` : '';
  return new ToolFailure(error.code, `${before}${error.message}`, { details, cause: error });
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'nothing';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
