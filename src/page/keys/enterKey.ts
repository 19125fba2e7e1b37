import { breakLineInContext } from '../document/editContext';
import { isButton, isForm, isInput, isLink, isTextArea, isTextField } from '../document/elementKinds';
import { defaultButtonOf, PRESSED_INPUTS } from '../document/formParts';
import { controlsOf, localNameOf } from '../document/nativeReads';
import { isDisabled } from '../document/visible';
import { insertText, runCommand, spliceText } from '../fill/insertText';
import type { Page } from '../page';

/** What Enter does where focus is: a press, a new line, or sending the form. */
export function enterKey(page: Page, element: Element, shift: boolean): boolean {
  if (isPressedByEnter(element)) {
    element.click();
    return true;
  }
  if (breakLineInContext(element)) return true;
  if (isInput(element)) return submitImplicitly(element);
  if (isTextArea(element)) {
    if (!insertText(page, '\n')) spliceText(element, '\n');
    return true;
  }
  return runCommand(page, shift ? 'insertLineBreak' : 'insertParagraph');
}

/** Whether the element can be pressed by script at all. */
export function isPressable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && !isDisabled(element);
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission */
function submitImplicitly(field: HTMLInputElement): boolean {
  const { form } = field;
  if (!form || !isForm(form)) return false;
  const controls = [...controlsOf(form)];
  const defaultButton = defaultButtonOf(form);
  if (defaultButton) {
    if (isDisabled(defaultButton)) return false;
    defaultButton.click();
    return true;
  }
  if (controls.filter((control) => isTextField(control) || isBlockingInput(control)).length > 1) return false;
  HTMLFormElement.prototype.requestSubmit.call(form);
  return true;
}

function isPressedByEnter(element: Element): element is HTMLElement {
  if (!isPressable(element)) return false;
  if (isInput(element)) return PRESSED_INPUTS.has(element.type);
  return isButton(element) || isLink(element) || localNameOf(element) === 'summary';
}

const isBlockingInput = (control: Element) => isInput(control) && BLOCKING.has(control.type);

const BLOCKING = new Set(['date', 'month', 'week', 'time', 'datetime-local']);
