import { cleanText } from '../../names/cleanText';

/** A place in a text to go on from: the blocks that begin at an element, after the first `skip`. */
export interface Place {
  element: Element;
  skip: number;
}

/** A block of Markdown and the place where it begins. */
export interface Block {
  place: Place;
  text: string;
}

/** What a block stands in: a list item, a quotation. */
interface Frame {
  /** Before the first line, and before those that follow. */
  first: string;
  rest: string;
  used: boolean;
}

/** Blocks of Markdown as they come to be. */
export interface MarkdownSheet {
  /** Adds to the paragraph under way. */
  addText(around: Element, text: string): void;
  /** Keeps the words so far apart from those that follow, where nothing else does. */
  addGap(): void;
  /** Ends the paragraph under way, after a mark for what it is: "## ". */
  endText(mark?: string): void;
  /** A block that is kept as it is. */
  addBlock(element: Element, text: string): void;
  open(first: string, rest: string): void;
  close(): void;
  /** Notes that an element begins; once more where that ended a paragraph. */
  enter(element: Element): void;
  blocks(): readonly Block[];
  /** How long the blocks are together. */
  characters(): number;
  /** Where the walk is, for going on when it has to end early. */
  here(): Place | undefined;
  /** The element that was entered last. */
  at(): Element | undefined;
}

/** A sheet for what is read from an element on. */
export function markdownSheet(origin: Element): MarkdownSheet {
  const blocks: Block[] = [];
  const frames: Frame[] = [];
  const enteredAt = new WeakMap<Element, number>();
  let at: Element | undefined;
  let characters = 0;
  let run: { around: Element; text: string } | undefined;

  const indent = (line: string, index: number) => {
    const before = frames.map((frame) => {
      const marker = index === 0 && !frame.used ? frame.first : frame.rest;
      if (index === 0) frame.used = true;
      return marker;
    });
    return `${before.join('')}${line}`.trimEnd();
  };
  // Where an element's own blocks cannot be counted, those from the beginning on can.
  const placeOf = (element: Element): Place => {
    const entered = enteredAt.get(element);
    return entered === undefined
      ? { element: origin, skip: blocks.length }
      : { element, skip: blocks.length - entered };
  };
  const write = (element: Element, text: string) => {
    const whole = text.split('\n').map(indent).join('\n');
    blocks.push({ place: placeOf(element), text: whole });
    characters += whole.length;
  };
  const sheet: MarkdownSheet = {
    addText(around, text) {
      run = run ? { around: run.around, text: run.text + text } : { around, text };
    },
    addGap() {
      if (run) run.text += GAP;
    },
    endText(mark = '') {
      const ended = run;
      run = undefined;
      const lines = (ended?.text ?? '')
        .replace(APART, ' ')
        .split('\n')
        .map(cleanText)
        .filter((line) => line !== '');
      if (!ended || lines.length === 0) return;
      const said = mark === '' ? lines.map(harmless).join('\n') : `${mark}${lines.join(' ')}`;
      write(ended.around, said);
    },
    addBlock(element, text) {
      sheet.endText();
      sheet.enter(element);
      write(element, text);
    },
    open(first, rest) {
      sheet.endText();
      frames.push({ first, rest, used: false });
    },
    close() {
      sheet.endText();
      frames.pop();
    },
    enter(element) {
      // What is longer than any paragraph is told in parts, so that one answer need not hold all of it.
      if (run && run.text.length > MOST_OF_A_RUN) sheet.endText();
      // What begins in the midst of a paragraph would begin it anew.
      if (run && cleanText(run.text) !== '') enteredAt.delete(element);
      else enteredAt.set(element, blocks.length);
      at = element;
    },
    blocks: () => blocks,
    characters: () => characters,
    here: () => at && placeOf(at),
    at: () => at,
  };
  return sheet;
}

const MOST_OF_A_RUN = 2_000;

// A character that no page draws and that cleaning takes out. What opens stands at the word after it, what closes at the one before.
const GAP = '\u{F0000}';
const OPENING = '\\s\\p{Ps}\\p{Pi}\\p{Sc}\\p{Pd}"\'#@+/';
const CLOSING = '\\s\\p{Pe}\\p{Pf}\\p{Terminal_Punctuation}"\'…%';
const APART = new RegExp(`(?<![${GAP}${OPENING}])${GAP}+(?![${GAP}${CLOSING}])`, 'gu');

/** Page text that begins as Markdown does is told from it by a backslash. */
function harmless(line: string): string {
  return line.replace(/^(#{1,6}\s|[>|]|[-+*]\s|```|---)/, '\\$1').replace(/^(\d+)([.)]\s)/, '$1\\$2');
}
