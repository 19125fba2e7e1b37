import { noModifiers } from '../act/modifiers';
import { heldText } from '../act/targetState';
import { focusedElement } from '../document/ancestry';
import { codeEditorAround } from '../document/codeEditor';
import { typeIntoContext } from '../document/editContext';
import { textOf } from '../document/nativeReads';
import { heard, nextTask } from '../document/waiting';
import { strike } from '../keys/keystroke';
import type { Page } from '../page';
import { caretToEnd, insertText, runCommand, selectAll } from './insertText';

/**
 * Focuses a rich editor and selects all it holds, or puts the caret at its end. Editors keep a selection of their own, which
 * follows the browser's when that is told, a task later; what is typed before goes to the old place.
 */
export async function selectInEditor(
  page: Page,
  editor: Element,
  what: 'all' | 'end',
  signal: AbortSignal,
): Promise<void> {
  if (codeEditorAround(editor)) {
    page.mutations.quietly(() => (what === 'all' ? selectAll : caretToEnd)(page, editor));
    await nextTask();
    const keys =
      what === 'all' ? { key: 'a', ...command(page) } : { key: 'End', ...noModifiers, ctrlKey: true };
    page.mutations.quietly(() => strike(page, editor, keys));
    return nextTask();
  }
  const before = selected(page);
  const told = heard(
    (report) => {
      page.document.addEventListener('selectionchange', report);
      return () => page.document.removeEventListener('selectionchange', report);
    },
    { atMostMs: TELLING_MS, signal },
  );
  page.mutations.quietly(() => (what === 'all' ? selectAll : caretToEnd)(page, editor));
  const now = selected(page);
  if (before.some((part, index) => part !== now[index])) await told;
  await nextTask();
  // Some editors put their own caret back when focus comes.
  const lost = what === 'all' && page.window.getSelection()?.isCollapsed === true && textOf(editor) !== '';
  if (lost) page.mutations.quietly(() => selectAll(page, editor));
}

/** Types over what is selected in a rich editor, line by line, each in a task of its own. */
export async function typeInEditor(page: Page, editor: Element, value: string): Promise<void> {
  if (codeEditorAround(editor)) return typeCode(page, value);
  if (value === '') return erase(page, editor);
  const [first = '', ...rest] = value.split(/\r?\n/);
  page.mutations.quietly(() => insertText(page, first));
  for (const line of rest) {
    await nextTask();
    await breakLine(page, editor);
    if (line) page.mutations.quietly(() => insertText(page, line));
  }
  await nextTask();
}

async function erase(page: Page, editor: Element): Promise<void> {
  const before = heldText(editor);
  page.mutations.quietly(() => runCommand(page, 'delete'));
  await nextTask();
  if (heldText(editor) !== before) return;
  page.mutations.quietly(() => strike(page, focusedElement(page), { ...noModifiers, key: 'Backspace' }));
  await nextTask();
}

// The key for a new line sends the message in many editors; with Shift it never does.
async function breakLine(page: Page, editor: Element): Promise<void> {
  const before = heldText(editor);
  page.mutations.quietly(() => runCommand(page, 'insertParagraph'));
  await nextTask();
  if (heldText(editor) !== before) return;
  page.mutations.quietly(() =>
    strike(page, focusedElement(page), { ...noModifiers, shiftKey: true, key: 'Enter' }),
  );
  await nextTask();
}

// Typed as one text it is not indented or closed in brackets by the editor.
async function typeCode(page: Page, value: string): Promise<void> {
  const focused = focusedElement(page);
  page.mutations.quietly(() => {
    if (value === '') strike(page, focused, { ...noModifiers, key: 'Delete' });
    else if (!typeIntoContext(page, focused, value)) insertText(page, value);
  });
  await nextTask();
}

function selected(page: Page): readonly unknown[] {
  const selection = page.window.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}

function command({ window }: Page) {
  const isMac = /mac/i.test(window.navigator.platform);
  return { ...noModifiers, ctrlKey: !isMac, metaKey: isMac };
}

const TELLING_MS = 100;
