import { cappedText } from '../../names/cleanText';
import type { MarkdownSheet, Place } from './sheet';

/** What one answer tells of a text. */
export interface Part {
  text: string;
  /** Where to go on, when there is more, and what ran out. */
  next: Place | undefined;
  stoppedBy: 'characters' | 'budget' | undefined;
}

interface Fit {
  most: number;
  /** How many blocks earlier parts told. */
  skip: number;
  /** The walk came to the end of the text. */
  whole: boolean;
}

/** As many blocks as fit; one that alone is too long is cut. */
export function fitting(sheet: MarkdownSheet, { most, skip, whole }: Fit): Part {
  const blocks = sheet.blocks().slice(skip);
  let text = '';
  for (const { text: block, place } of blocks) {
    const longer = text === '' ? block : `${text}${isItem(block) ? '\n' : '\n\n'}${block}`;
    if (longer.length > most && text !== '') return { text, next: place, stoppedBy: 'characters' };
    text = longer.length > most ? cappedText(block, most) : longer;
  }
  if (whole) return { text, next: undefined, stoppedBy: undefined };
  return { text, next: sheet.here(), stoppedBy: 'budget' };
}

const isItem = (block: string) => /^\s*(?:-|\d+\.) /.test(block);
