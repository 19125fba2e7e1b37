interface EditContextLike extends EventTarget {
  selectionStart: number;
  selectionEnd: number;
  updateText(from: number, to: number, text: string): void;
  updateSelection(from: number, to: number): void;
}

/** What takes the text typed into an element that draws it itself: https://w3c.github.io/edit-context/ */
export function editContextOf(element: Element): EditContextLike | undefined {
  // Chromium alone has it, and TypeScript's DOM has not.
  return (element as { editContext?: EditContextLike | null }).editContext ?? undefined;
}

/** Types as the browser would: the context's text first, then the event that tells of it. */
export function typeIntoContext(page: { window: Window }, element: Element, text: string): boolean {
  const context = editContextOf(element);
  if (!context) return false;
  const from = Math.min(context.selectionStart, context.selectionEnd);
  const to = Math.max(context.selectionStart, context.selectionEnd);
  const caret = from + text.length;
  context.updateText(from, to, text);
  context.updateSelection(caret, caret);
  const told = {
    text,
    updateRangeStart: from,
    updateRangeEnd: to,
    selectionStart: caret,
    selectionEnd: caret,
  };
  const { TextUpdateEvent } = page.window as { TextUpdateEvent?: new (type: string, init: object) => Event };
  if (!TextUpdateEvent) return false;
  context.dispatchEvent(new TextUpdateEvent('textupdate', told));
  return true;
}

/** Breaks a line there, which the page is told of before and does itself. */
export function breakLineInContext(element: Element): boolean {
  if (!editContextOf(element)) return false;
  const init = { inputType: 'insertParagraph', bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new InputEvent('beforeinput', init));
  return true;
}
