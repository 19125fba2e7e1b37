import { checkGoing, nextTimers } from '../../document/waiting';
import type { Page } from '../../page';
import { typeOver } from '../fillText';
import type { Opened } from './onView';
import { pressPart } from './pressPart';
import { isComplaining } from './showsPicker';
import { takeOver } from './takeOver';

export interface Typing {
  texts: readonly string[];
  opened: Opened;
  isKept: () => boolean;
  signal: AbortSignal;
}

/** Types, leaves the field, and tells whether it kept what was typed. A page that complains gets the next spelling. */
export async function typeMoment(page: Page, field: HTMLInputElement, typing: Typing): Promise<boolean> {
  const { texts, opened, isKept, signal } = typing;
  for (const [index, text] of texts.entries()) {
    checkGoing(signal);
    const before = isComplaining(field);
    page.mutations.quietly(() => typeOver(page, field, text));
    await nextTimers(page);
    const complains = () => !before && isComplaining(field);
    if (complains() && index < texts.length - 1) continue;
    await takeOver(page, field, opened, signal);
    if (isKept() && !complains()) return true;
    if (index < texts.length - 1) await pressPart(page, field, signal);
  }
  return false;
}
