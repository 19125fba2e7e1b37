import { betweenMarks } from '#contract/pageText';
import type { Outcome } from '#contract/result';
import { focusedElement } from '../document/ancestry';
import { isTextField, type TextField } from '../document/elementKinds';
import { drawnParentOf } from '../document/nativeReads';
import { cappedText } from '../names/cleanText';
import { describe } from '../names/describe';
import { keepsSecret } from '../names/fieldValue';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { contextOf } from '../point/contextOf';
import { seenText } from './seenText';
import { selectedRange } from './selectedRange';
import { blockAround, textInRange } from './textInRange';

/** Tells what the user has selected, in a field or in the text, and what is around it. */
export function getSelection(page: Page): Outcome {
  const focused = focusedElement(page);
  return (isTextField(focused) ? inField(page, focused) : undefined) ?? inText(page) ?? nothing();
}

const MOST_CHARACTERS = 10_000;
const MOST_AROUND = 300;

function inField(page: Page, field: TextField): Outcome | undefined {
  const { selectionStart: from, selectionEnd: to } = field;
  // Number and e-mail fields tell no selection.
  if (from === null || to === null || from === to) return undefined;
  const name = saidName(page, field);
  if (keepsSecret(field)) {
    return {
      say: `Something is selected in ${name}, which is protected; what it holds is the user’s alone.`,
      data: { selected: true, protected: true, field: describe(page, field) },
    };
  }
  return {
    ...told(field.value.slice(from, to), ` in ${name}`, {
      field: describe(page, field),
      context: cappedText(field.value, MOST_AROUND),
    }),
  };
}

function inText(page: Page): Outcome | undefined {
  const range = selectedRange(page);
  if (!range) return undefined;
  const text = textInRange(range, MOST_CHARACTERS);
  if (text === '') return undefined;
  const common = range.commonAncestorContainer;
  const within = common instanceof Element ? common : drawnParentOf(common);
  const block = blockAround(range.startContainer) ?? within;
  return told(text, '', {
    ...(block && { context: seenText(page, block, MOST_AROUND), place: contextOf(page, block) }),
    ...(within && { within: describe(page, within) }),
  });
}

function told(text: string, where: string, around: Record<string, unknown>): Outcome {
  const truncated = text.length > MOST_CHARACTERS;
  const shown = truncated ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return {
    say: `Selected${where}: “${cappedText(text, 200)}”.`,
    data: {
      selected: true,
      text: betweenMarks(shown),
      characters: text.length,
      ...(truncated && { truncated }),
      ...around,
    },
  };
}

function nothing(): Outcome {
  return {
    say: 'Nothing is selected on this page. Ask the user to select it, or find it with find_on_page.',
    data: { selected: false, text: '' },
  };
}
