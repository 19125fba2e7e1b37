import { isInput } from '../document/elementKinds';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import { askFirst } from './askFirst';

/** Asks before a password is filled. Throws what `askFirst` throws. */
export function askBeforeFilling(page: Page, fields: readonly Element[]): void {
  const element = fields.find((field) => protection(field) === 'a password field');
  if (!element) return;
  askFirst(page, {
    kind: 'secret',
    element,
    form: isInput(element) ? (element.form ?? undefined) : undefined,
  });
}
