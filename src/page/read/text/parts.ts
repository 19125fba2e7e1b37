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
  /** Where the walk ended early; nothing where it came to the end of the text. */
  here: Place | undefined;
}

/** As many blocks as fit; one that alone is too long is cut. */
export function fitting(sheet: MarkdownSheet, { most, skip, here }: Fit): Part {
  const blocks = sheet.blocks().slice(skip);
  let text = '';
  for (const { text: block, place } of blocks) {
    const longer = text === '' ? block : `${text}${isItem(block) ? '\n' : '\n\n'}${block}`;
    if (longer.length > most && text !== '') return { text, next: place, stoppedBy: 'characters' };
    text = longer.length > most ? cappedText(block, most) : longer;
  }
  return { text, next: here, stoppedBy: here && 'budget' };
}

const isItem = (block: string) => /^\s*(?:-|\d+\.) /.test(block);
