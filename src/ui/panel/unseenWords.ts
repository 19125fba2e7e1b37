import type { Look } from '#contract/look';
import { type TextKey, text } from '../text';

type Why = Extract<Look, { kind: 'unseen' }>['why'];

/** Why an agent sees nothing of a page. */
export function unseenWords(why: Why): string {
  return text(words[why]);
}

const words: Record<Why, TextKey> = {
  forbidden: 'lookForbidden',
  notAllowed: 'lookNotAllowed',
  asks: 'lookAsks',
  private: 'lookPrivate',
  failed: 'lookFailed',
};
