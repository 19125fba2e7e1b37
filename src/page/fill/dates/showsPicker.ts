import { withAncestors } from '../../document/ancestry';
import { attributeOf } from '../../document/nativeReads';

/** What says before it is pressed that a field opens a picker. */
export function showsPicker(field: Element): boolean {
  const popup = attributeOf(field, 'aria-haspopup');
  if (popup === 'dialog' || popup === 'grid') return true;
  let levels = 0;
  for (const at of withAncestors(field)) {
    if (PICKER.test(attributeOf(at, 'class') ?? '')) return true;
    levels += 1;
    if (levels > 2) break;
  }
  return false;
}

/** Whether the page says of the field that what it holds is not valid. */
export const isComplaining = (field: Element) => attributeOf(field, 'aria-invalid') === 'true';

const PICKER = /(date|time|day|month|calendar)[\s_-]?picker|\b(ant|rc)-picker\b|flatpickr/i;
