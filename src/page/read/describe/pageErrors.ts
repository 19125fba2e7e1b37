import { nameOf } from '../../names/name';
import type { Page } from '../../page';
import { fieldError } from '../form/fieldError';
import { seenText } from '../seenText';
import { seenOnes } from './landmarks';

/** What the page says is wrong now: its alerts, and the fields it marks. */
export function pageErrors(page: Page): string[] {
  const alerts = seenOnes(page, '[role="alert"],[aria-live="assertive"]').map((alert) =>
    seenText(page, alert, 160),
  );
  const fields = seenOnes(page, '[aria-invalid]:not([aria-invalid="false"])').map((field) => {
    const error = fieldError(page, field);
    return error === undefined ? '' : `${nameOf(page, field)}: ${error}`;
  });
  return [...new Set([...alerts, ...fields])].filter((words) => words !== '').slice(0, MOST_ERRORS);
}

const MOST_ERRORS = 5;
