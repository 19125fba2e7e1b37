import { isEditable, isInput } from '../document/elementKinds';
import { PRESSED_INPUTS } from '../document/formParts';
import type { Page } from '../page';
import { riskOfPress, riskOfSubmit } from './pressRisk';
import type { Risky } from './risky';

/** What a key risks where focus is: Enter sends a field's form, Enter and the space bar press buttons. */
export function riskOfKey(page: Page, focused: Element, key: string): Risky | undefined {
  if (key !== 'Enter' && key !== ' ') return undefined;
  if (isInput(focused) && !PRESSED_INPUTS.has(focused.type)) {
    return key === 'Enter' && focused.form ? riskOfSubmit(page, focused.form) : undefined;
  }
  if (isEditable(focused) || focused === page.document.documentElement) return undefined;
  return focused.localName === 'body' ? undefined : riskOfPress(page, focused);
}
