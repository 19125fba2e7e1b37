import { noModifiers } from '../act/modifiers';
import { focusedElement } from '../document/ancestry';
import { editingHost } from '../document/elementKinds';
import { checkGoing, nextTask } from '../document/waiting';
import type { Page } from '../page';
import { strike } from './keystroke';

/**
 * Types a text key by key into whatever has focus, which pages may move on meanwhile. `mayType` can throw before each key.
 */
export async function strikeText(
  page: Page,
  text: string,
  signal: AbortSignal,
  mayType: (focused: Element, key: string) => void = () => undefined,
): Promise<void> {
  let since = performance.now();
  for (const character of text.replace(/\r\n?/g, '\n')) {
    checkGoing(signal);
    const key = character === '\n' ? 'Enter' : character === '\t' ? 'Tab' : character;
    const focused = focusedElement(page);
    mayType(focused, key);
    page.mutations.quietly(() => strike(page, focused, { ...noModifiers, key, shiftKey: isShifted(key) }));
    // Rich editors draw what a key did in a task of their own and would mistake the next key's place before. The
    // browser shows nothing while our code runs, and a stop cannot be heard; long texts pause for both.
    if (!editingHost(focused) && performance.now() - since < SLICE_MS) continue;
    await nextTask();
    since = performance.now();
  }
}

const isShifted = (key: string) => key.length === 1 && key !== key.toLowerCase() && key === key.toUpperCase();

const SLICE_MS = 30;
