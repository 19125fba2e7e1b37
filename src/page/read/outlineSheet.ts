import { cappedText, cleanText } from '../names/cleanText';
import { quoted } from './outlineLine';

/** An element that was entered after so many lines, with no run of text in hand: reading can begin there again. */
export interface Spot {
  element: Element;
  since: number;
}

/** Where reading goes on: at an element, so many lines after it was entered. */
export interface Place {
  element: Element;
  skip: number;
}

/** A holder whose line is written once something inside is. */
export interface Holder {
  line: string;
  name: string;
  /** Left out when it would hold a single line. */
  isWrapper: boolean;
  /** A collection counts its parts, and those it leaves out. */
  collection: Element | undefined;
  items: number;
  leftOut: number;
}

/** The outline as it is written: lines, open holders, the run of text in hand, and how much may still be written. */
export interface Sheet {
  /** Takes the text run of `around` on. */
  addText(around: Spot, text: string): void;
  /** Between table cells. */
  divide(): void;
  endText(): void;
  addLine(at: Spot, line: string): void;
  /** Takes off what may still be written: somebody else writes it after this sheet's last line. */
  spend(characters: number): void;
  /** How much may still be written. */
  left(): number;
  /** The lines as they are told. */
  lines(): SheetLine[];
  /** How many lines were said, those of earlier parts included; nothing while a run of text is in hand. */
  said(): number | undefined;
  open(holder: Holder): void;
  close(): void;
  holder(): Holder | undefined;
  /** Where the next line about what is in the element would stand. */
  place(spot: Spot): Place;
  /** The place of the first line that did not fit; then reading ends. */
  full(): Place | undefined;
  text(): string;
  /** Begins the next part: the open holders anew, then the lines that did not fit. */
  turn(mostCharacters: number): void;
}

export interface SheetLine {
  /** What it tells of; nothing for a holder's line. */
  element: Element | undefined;
  depth: number;
  text: string;
}

interface Open {
  holder: Holder;
  /** The index of its line, once that is written. */
  at: number | undefined;
}

export function outlineSheet(firstMost: number, skipLines: number, indent = 0): Sheet {
  let mostCharacters = firstMost;
  let lines: SheetLine[] = [];
  let left: { spot: Spot; text: string; within: Open[] }[] = [];
  let holders: Open[] = [];
  let run: { around: Spot; text: string } | undefined;
  let said = 0;
  let characters = 0;
  let full: Place | undefined;

  const write = (element: Element | undefined, depth: number, text: string) => {
    lines.push({ element, depth, text });
    characters += depth * 2 + text.length + 3;
  };
  const writeHolders = () => {
    let depth = indent;
    for (const open of holders) {
      if (open.at === undefined) {
        open.at = lines.length;
        write(undefined, depth, open.holder.line);
      }
      depth += 1;
    }
    return depth;
  };
  const place = ({ element, since }: Spot): Place => ({ element, skip: said - since });
  const say = (spot: Spot, text: string) => {
    const here = place(spot);
    said += 1;
    if (said <= skipLines) return;
    if (full) {
      left.push({ spot, text, within: [...holders] });
      return;
    }
    const waiting = holders.reduce(
      (sum, open) => sum + (open.at === undefined ? open.holder.line.length + 9 : 0),
      0,
    );
    if (lines.length > 0 && characters + waiting + holders.length * 2 + text.length + 3 > mostCharacters) {
      full = here;
      left.push({ spot, text, within: [...holders] });
      return;
    }
    write(spot.element, writeHolders(), text);
  };

  const sheet: Sheet = {
    addText(around, text) {
      if (run) run.text += text;
      else if (text.trim() !== '') run = { around, text };
    },
    divide() {
      if (run && cleanText(run.text) !== '') run.text += ' | ';
    },
    endText() {
      const ended = run;
      run = undefined;
      const text = ended ? cappedText(ended.text, MOST_TEXT).replace(/(?: \|)+$/, '') : '';
      if (!ended || text === '' || text === holders.at(-1)?.holder.name) return;
      say(ended.around, `text ${quoted(text)}`);
    },
    addLine(at, line) {
      sheet.endText();
      say(at, line);
    },
    said: () => (run ? undefined : said),
    open(holder) {
      sheet.endText();
      holders.push({ holder, at: undefined });
    },
    close() {
      sheet.endText();
      const closed = holders.pop();
      if (closed?.at === undefined || !closed.holder.isWrapper || lines.length !== closed.at + 2) return;
      const only = lines[closed.at + 1];
      if (only) lines.splice(closed.at, 2, { ...only, depth: only.depth - 1 });
      characters -= closed.holder.line.length + 3;
    },
    holder: () => holders.at(-1)?.holder,
    place,
    full: () => full,
    turn(most) {
      const waiting = left;
      const open = holders;
      for (const each of [open, ...waiting.map(({ within }) => within)].flat()) each.at = undefined;
      mostCharacters = most;
      lines = [];
      left = [];
      characters = 0;
      full = undefined;
      said -= waiting.length;
      for (const { spot, text, within } of waiting) {
        holders = within;
        say(spot, text);
      }
      holders = open;
    },
    spend(more) {
      characters += more;
    },
    left: () => mostCharacters - characters,
    lines: () => lines,
    text: () => lines.map(written).join('\n'),
  };
  return sheet;
}

/** A line as it stands in an outline. */
export function written({ depth, text }: SheetLine): string {
  return `${'  '.repeat(depth)}- ${text}`;
}

const MOST_TEXT = 500;
