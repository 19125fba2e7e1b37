import { withAncestors } from '../../document/ancestry';
import { isInput, isSelect, isTextArea } from '../../document/elementKinds';
import { isDrawnInline, isInlineBox } from '../../document/inline';
import { attributeOf, drawnParentOf, localNameOf, textOf } from '../../document/nativeReads';
import { isUnread, stackChildren } from '../../document/walk';
import { cleanText } from '../../names/cleanText';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';
import { look, showsText } from '../look';
import { isData } from '../table/chooseTable';
import { isTable } from '../table/tableParts';
import type { MarkdownSheet } from './sheet';
import { tableMarkdown } from './tableMarkdown';

type Step = Node | (() => void);

interface Writing {
  page: Page;
  sheet: MarkdownSheet;
  steps: Step[];
  /** The numbers of the ordered lists under way. */
  numbers: WeakMap<Element, number>;
  root: Element;
  /** Until the place to go on at is reached: what leads to it; nothing else is written. */
  leading: ReadonlySet<Element> | undefined;
  from: Element | undefined;
}

/**
 * Writes what a person can see in an element as Markdown, from a place on when one is given; yields after each node,
 * telling whether anything was written of it.
 */
export function* writeMarkdown(
  page: Page,
  sheet: MarkdownSheet,
  { root, from }: { root: Element; from: Element | undefined },
): Generator<boolean> {
  const leading = from && new Set(withAncestors(from));
  const writing: Writing = { page, sheet, steps: [root], numbers: new WeakMap(), root, from, leading };
  for (let step = writing.steps.pop(); step !== undefined; step = writing.steps.pop()) {
    if (typeof step === 'function') step();
    else if (step instanceof Element) takeElement(writing, step);
    else if (step instanceof Text) takeText(writing, step);
    yield writing.leading === undefined;
  }
  sheet.endText();
}

function takeText({ sheet, leading }: Writing, text: Text) {
  const around = drawnParentOf(text);
  if (leading || !around) return;
  if (text.data.trim() === '') sheet.addText(around, ' ');
  else if (showsText(around)) sheet.addText(around, text.data.replace(/\s+/g, ' '));
}

function takeElement(writing: Writing, element: Element) {
  const name = localNameOf(element);
  if (isUnread(element) || name === 'svg') return;
  // Items before the place to go on at count too.
  const number = name === 'li' ? nextNumber(writing, element) : undefined;
  if (writing.leading && !writing.leading.has(element)) return;
  if (look(element) === 'hidden' || isAside(writing, element)) return;
  if (element === writing.from) writing.leading = undefined;
  if (!writing.leading) writing.sheet.enter(element);
  if (isInput(element) || isSelect(element) || isTextArea(element)) return;
  if (!takeWhole(writing, element, name)) takeContent(writing, element, { name, number });
}

/** Elements that are one block, or one word, of their own. */
function takeWhole({ sheet, page, leading }: Writing, element: Element, name: string): boolean {
  if (leading) return false;
  switch (name) {
    case 'br':
      sheet.addText(element, '\n');
      return true;
    case 'hr':
      sheet.addBlock(element, '---');
      return true;
    case 'img': {
      const alt = cleanText(attributeOf(element, 'alt') ?? '');
      if (alt !== '') sheet.addText(element, `![${alt}]`);
      return true;
    }
    case 'pre':
      sheet.addBlock(element, fenced(shownCode(element)));
      return true;
    default:
      if (!isTable(element) || !isData(element)) return false;
      sheet.addBlock(element, tableMarkdown(page, element));
      return true;
  }
}

function takeContent(
  writing: Writing,
  element: Element,
  { name, number }: { name: string; number: number | undefined },
) {
  const { sheet, steps, page } = writing;
  const enter = () => stackChildren(page, element, steps);
  const end = (done: () => void) => {
    steps.push(done);
    enter();
  };
  if (isDrawnInline(element) && name !== 'li') {
    if (name === 'code' && !writing.leading) {
      sheet.addText(element, '`');
      return end(() => sheet.addText(element, '`'));
    }
    if (!isInlineBox(element)) return enter();
    sheet.addGap();
    return end(sheet.addGap);
  }
  sheet.endText();
  if (!writing.leading) sheet.enter(element);
  const heading = roleOf(element) === 'heading' ? headingMark(element) : undefined;
  if (heading !== undefined) return end(() => sheet.endText(heading));
  const frame = frameOf(name, element, number);
  if (!frame) return end(() => sheet.endText());
  sheet.open(frame, ' '.repeat(frame.length).replace(/^ /, name === 'blockquote' ? '>' : ' '));
  end(() => sheet.close());
}

function frameOf(name: string, element: Element, number: number | undefined): string | undefined {
  if (name === 'blockquote') return '> ';
  if (name !== 'li' && attributeOf(element, 'role') !== 'listitem') return undefined;
  return number === undefined ? '- ' : `${number}. `;
}

function headingMark(element: Element): string {
  const level = Number(
    attributeOf(element, 'aria-level') ?? /^h([1-6])$/.exec(localNameOf(element))?.[1] ?? 2,
  );
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} `;
}

/** The number of an item in an ordered list. */
function nextNumber({ numbers }: Writing, item: Element): number | undefined {
  const list = drawnParentOf(item);
  if (!list || localNameOf(list) !== 'ol') return undefined;
  const number = numbers.get(list) ?? Number(attributeOf(list, 'start') ?? 1);
  numbers.set(list, number + 1);
  return number;
}

/** What goes along with a text on many pages without being part of it. */
function isAside({ root }: Writing, element: Element): boolean {
  return element !== root && ASIDES.has(roleOf(element));
}

const ASIDES = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar']);
const MOST_CODE = 20_000;

function shownCode(element: Element): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only `innerText` leaves out what is hidden; DOM emulators lack it.
  const shown = element instanceof HTMLElement ? (element.innerText ?? textOf(element)) : textOf(element);
  return shown.slice(0, MOST_CODE).replace(/\s+$/, '');
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}
