import { drawnParentOf } from '../../document/nativeReads';
import { rootsOf } from '../../document/roots';
import { isVisible } from '../../document/visible';
import { isUnread } from '../../document/walk';
import { cappedText } from '../../names/cleanText';
import type { Page } from '../../page';
import { seenText } from '../seenText';
import { seenOnes } from './landmarks';

/** Where the user is in something that goes in steps. */
export interface Step {
  name?: string;
  at?: number;
  of?: number;
}

/** What the page shows of steps: the one marked as current, else words like "Step 2 of 4". */
export function stepOf(page: Page): Step | undefined {
  const [current] = seenOnes(page, '[aria-current="step"]');
  return current ? markedStep(page, current) : saidStep(page);
}

const MOST_TEXTS = 5_000;

function markedStep(page: Page, current: Element): Step {
  const name = seenText(page, current, 80);
  const item = current.closest('li,[role="listitem"]') ?? current;
  const list = drawnParentOf(item);
  const items = list
    ? [...list.children].filter((child) => child.localName === item.localName && isVisible(child))
    : [];
  const at = items.indexOf(item) + 1;
  return { ...(name && { name }), ...(at > 0 && items.length > 1 && { at, of: items.length }) };
}

function saidStep(page: Page): Step | undefined {
  let looked = 0;
  for (const root of rootsOf(page)) {
    const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      looked += 1;
      if (looked > MOST_TEXTS) return undefined;
      const step = /\bstep\s+(\d{1,2})\s*(?:of|\/)\s*(\d{1,2})\b(?:\s*[:–-]\s*(.{1,60}))?/i.exec(
        node.nodeValue ?? '',
      );
      const around = step && drawnParentOf(node);
      if (!around || isUnread(around) || !isVisible(around)) continue;
      const name = cappedText(step[3] ?? '', 60);
      return { at: Number(step[1]), of: Number(step[2]), ...(name && { name }) };
    }
  }
  return undefined;
}
