import { getRole } from 'dom-accessibility-api';
import { isInput } from '../document/elementKinds';
import { attributeOf, drawnParentOf, localNameOf } from '../document/nativeReads';

/** The ARIA role an element has for people: explicit or native; `generic` when it has none. */
export function roleOf(element: Element): string {
  const explicit = explicitRole(element);
  if (explicit) return explicit;
  const native = nativeRole(element);
  if (native !== undefined) return native;
  return localNameOf(element) === 'form' ? 'form' : (getRole(element) ?? 'generic');
}

function explicitRole(element: Element): string | undefined {
  const first = attributeOf(element, 'role')?.trim().toLowerCase().split(/\s+/)[0];
  return first && first !== 'none' && first !== 'presentation' ? first : undefined;
}

/** What the role table of the accname library leaves out or cannot know. */
function nativeRole(element: Element): string | undefined {
  const name = localNameOf(element);
  if (name === 'input' && isInput(element)) return inputRole(element);
  if (name === 'header' || name === 'footer') return isInSection(element) ? 'generic' : undefined;
  if (name === 'section' && !isNamed(element)) return 'generic';
  const own = NATIVE[name];
  if (own) return own;
  return isEditingHost(element) ? 'textbox' : undefined;
}

function inputRole(input: HTMLInputElement): string | undefined {
  if (TEXT_LIKE.has(input.type)) return 'textbox';
  return input.type === 'file' || input.type === 'color' ? 'button' : undefined;
}

function isEditingHost(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

function isNamed(element: Element): boolean {
  return NAMING.some((attribute) => attributeOf(element, attribute) !== null);
}

function isInSection(element: Element): boolean {
  for (let at = drawnParentOf(element); at; at = drawnParentOf(at)) {
    if (SECTIONS.has(localNameOf(at))) return true;
  }
  return false;
}

const NAMING = ['aria-label', 'aria-labelledby', 'title'];
const SECTIONS = new Set(['article', 'aside', 'main', 'nav', 'section']);
const TEXT_LIKE = new Set(['password', 'date', 'time', 'datetime-local', 'month', 'week']);
const NATIVE: Record<string, string | undefined> = {
  p: 'paragraph',
  label: 'generic',
  legend: 'generic',
  iframe: 'iframe',
  video: 'video',
  audio: 'audio',
  blockquote: 'blockquote',
  pre: 'code',
};
