import { isButton, isInput } from './elementKinds';
import { attributeOf, baseOf, controlsOf, matches } from './nativeReads';

/** Inputs that Enter presses instead of sending their form. */
export const PRESSED_INPUTS = new Set(['submit', 'button', 'reset', 'image', 'color', 'file']);

/** Whether pressing the control sends its form. */
export function isSubmitButton(control: Element): control is HTMLButtonElement | HTMLInputElement {
  if (isButton(control)) return control.type === 'submit';
  return isInput(control) && (control.type === 'submit' || control.type === 'image');
}

/** The button that Enter presses for a field of the form. */
export function defaultButtonOf(form: HTMLFormElement): HTMLButtonElement | HTMLInputElement | undefined {
  return [...controlsOf(form)].find(isSubmitButton);
}

/** Where the form goes when this button sends it; nothing for one that stays, or goes to no page. */
export function destinationOf(form: HTMLFormElement, button: Element | undefined): URL | undefined {
  const said = (name: string) =>
    (button && attributeOf(button, `form${name}`)) || attributeOf(form, name) || undefined;
  if (said('method')?.toLowerCase() === 'dialog') return undefined;
  const base = baseOf(form);
  const address = said('action') ?? base;
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Whether the form asks for its answer by an address, as searches do. */
export function isAsking(form: HTMLFormElement): boolean {
  return attributeOf(form, 'role') === 'search' || attributeOf(form, 'method')?.toLowerCase() === 'get';
}

/** Whether the browser would not send the form as it is filled now. */
export function isHeldBack(form: HTMLFormElement, button: Element | undefined): boolean {
  if (attributeOf(form, 'novalidate') !== null) return false;
  if (button && attributeOf(button, 'formnovalidate') !== null) return false;
  return matches(form, ':invalid');
}
