import { noModifiers } from '../act/modifiers';
import { heldText } from '../act/targetState';
import { checkGoing, nextTask } from '../document/waiting';
import { strike } from '../keys/keystroke';
import type { Page } from '../page';
import { fillText, same } from './fillText';
import { selectInEditor } from './richText';

const MOST_STEPS = 200;

/**
 * Brings a rich editor back to a text by its own undo, which keeps what was set in bold or in lists; where that does
 * not lead there, by typing the text again.
 */
export async function undoInEditor(
  page: Page,
  editor: Element,
  { text, signal }: { text: string; signal: AbortSignal },
): Promise<void> {
  await selectInEditor(page, editor, 'end', signal);
  const isBack = () => same(heldText(editor) ?? '', text);
  for (let step = 0; step < MOST_STEPS && !isBack(); step += 1) {
    checkGoing(signal);
    const before = heldText(editor);
    page.mutations.quietly(() => strike(page, editor, { ...noModifiers, ctrlKey: true, key: 'z' }));
    await nextTask();
    if (heldText(editor) === before) break;
  }
  if (!isBack()) await fillText(page, editor, { value: text, signal });
}
