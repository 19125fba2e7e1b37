import { isLabel } from '../document/elementKinds';
import { select } from '../document/roots';
import type { Page } from '../page';

/**
 * The labels of a field. `field.labels` searches the whole document at each call; one look at all labels serves
 * every field until the page changes.
 */
export function labelsOf(page: Page, field: Element): readonly HTMLLabelElement[] {
  return page.labels.get(page.document, () => labelsByField(page)).get(field) ?? [];
}

function labelsByField(page: Page): Map<Element, HTMLLabelElement[]> {
  const byField = new Map<Element, HTMLLabelElement[]>();
  for (const label of select(page, 'label')) {
    const field = isLabel(label) ? label.control : null;
    if (!field || !isLabel(label)) continue;
    const others = byField.get(field);
    if (others) others.push(label);
    else byField.set(field, [label]);
  }
  return byField;
}
