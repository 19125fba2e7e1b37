import { isSelect } from '../document/elementKinds';
import { attributeOf, localNameOf } from '../document/nativeReads';
import { isFrame } from '../frames/frameElements';
import { saidValue } from '../names/fieldValue';
import type { Page } from '../page';
import { isInteractive } from '../point/pointables';
import { statesOf } from './states';

interface LineOptions {
  role: string;
  name: string;
  /** The name of what holds it; a name that only repeats it is left out. */
  holderName: string;
  /** Gives a ref also to what is no control. */
  withRef?: boolean;
  /** Where that is known already. */
  disabled?: boolean;
}

/** One element as a line of the outline, without its indent: `button "Sign in" [e3] disabled`. */
export function outlineLine(
  page: Page,
  element: Element,
  { role, name, holderName, withRef, disabled }: LineOptions,
): string {
  const parts = [saidRole(element, role)];
  if (name && name !== holderName) parts.push(quoted(name));
  const interactive = isInteractive({ element, role });
  if (interactive || withRef) parts.push(`[${page.refs.give(element, { role, name })}]`);
  if (!interactive) return parts.join(' ');
  const value = saidValue(element);
  if (value) parts.push(value);
  parts.push(...statesOf(element, role, disabled));
  if (isSelect(element)) parts.push(saidOptions(element));
  return parts.join(' ');
}

/** Page text between quotes of ours; its own become single, so that it cannot end them. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

const MOST_OPTIONS = 8;

function saidRole(element: Element, role: string): string {
  if (role === 'heading') return `heading ${headingLevel(element)}`;
  if (role === 'generic') return 'clickable';
  if (isFrame(element)) return 'frame';
  const type = localNameOf(element) === 'input' ? attributeOf(element, 'type')?.toLowerCase() : undefined;
  return type && TOLD_TYPES.has(type) ? `${role} (${type})` : role;
}

function headingLevel(element: Element): string {
  return attributeOf(element, 'aria-level') ?? /^h([1-6])$/.exec(localNameOf(element))?.[1] ?? '2';
}

function saidOptions(select: HTMLSelectElement): string {
  const options = [...select.options].map((option) => quoted(option.label.trim()));
  const more = options.length > MOST_OPTIONS ? ` and ${options.length - MOST_OPTIONS} more` : '';
  return `options ${options.slice(0, MOST_OPTIONS).join(', ')}${more}`;
}

const TOLD_TYPES = new Set(['color', 'date', 'datetime-local', 'file', 'month', 'password', 'time', 'week']);
