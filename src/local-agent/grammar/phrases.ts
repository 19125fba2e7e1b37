import type { Phrase } from './phrase';
import { asking } from './phrases/asking';
import { borrowing } from './phrases/borrowing';
import { choosing } from './phrases/choosing';
import { clicking } from './phrases/clicking';
import { dialogs } from './phrases/dialogs';
import { filling } from './phrases/filling';
import { keeping } from './phrases/keeping';
import { media } from './phrases/media';
import { reading } from './phrases/reading';
import { readingParts } from './phrases/readingParts';
import { scrolling } from './phrases/scrolling';
import { showing } from './phrases/showing';
import { tabs } from './phrases/tabs';
import { travelling } from './phrases/travelling';
import { typing } from './phrases/typing';
import { undoing } from './phrases/undoing';
import { waiting } from './phrases/waiting';

/**
 * Every way of asking. The first phrase that makes sense of the words wins, so keys stand before clicks ("press
 * enter"), tabs and edges before places ("go to the top"), and clicks that name a thing last of their kind.
 */
export const phrases: readonly Phrase[] = [
  ...dialogs,
  ...undoing,
  ...keeping,
  ...asking,
  ...media,
  ...typing,
  ...showing,
  ...scrolling,
  ...waiting,
  ...filling,
  ...clicking,
  ...choosing,
  ...tabs,
  ...travelling,
  ...borrowing,
  ...readingParts,
  ...reading,
];
