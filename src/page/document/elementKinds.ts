import { editContextOf } from './editContext';
import { attributeOf, drawnParentOf, isHtmlElement, localNameOf } from './nativeReads';

/** Kinds of elements, told by name so that elements of same-origin frames count too. */
export const isInput = (element: Element): element is HTMLInputElement => isHtml(element, 'input');
export const isTextArea = (element: Element): element is HTMLTextAreaElement => isHtml(element, 'textarea');
export const isSelect = (element: Element): element is HTMLSelectElement => isHtml(element, 'select');
export const isOption = (element: Element): element is HTMLOptionElement => isHtml(element, 'option');
export const isButton = (element: Element): element is HTMLButtonElement => isHtml(element, 'button');
export const isLabel = (element: Element): element is HTMLLabelElement => isHtml(element, 'label');
export const isForm = (element: Element): element is HTMLFormElement => isHtml(element, 'form');
export const isDialog = (element: Element): element is HTMLDialogElement => isHtml(element, 'dialog');
export const isSlot = (element: Element): element is HTMLSlotElement => isHtml(element, 'slot');
export const isDetails = (element: Element): element is HTMLDetailsElement => isHtml(element, 'details');
export const isLink = (element: Element): element is HTMLAnchorElement | HTMLAreaElement =>
  (isHtml(element, 'a') || isHtml(element, 'area')) && attributeOf(element, 'href') !== null;

/** An input or textarea whose value is typed as free text. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

export function isTextField(element: Element): element is TextField {
  return isTextArea(element) || (isInput(element) && TYPED.has(element.type));
}

/** The outermost editable element around this one, or nothing where no rich text is edited. */
export function editingHost(element: Element): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let at: Element | null = element; at; at = drawnParentOf(at)) {
    const editable = attributeOf(at, 'contenteditable')?.toLowerCase();
    if (editable === 'false') break;
    if (editable !== undefined && isHtmlElement(at)) host = at;
  }
  return host;
}

/** Whether typing goes into the element. */
export function isEditable(element: Element): boolean {
  if (isTextField(element)) return !element.readOnly && !element.disabled;
  return editingHost(element) !== undefined || editContextOf(element) !== undefined;
}

function isHtml(element: Element, name: string): boolean {
  return localNameOf(element) === name && isHtmlElement(element);
}

const TYPED = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number']);
