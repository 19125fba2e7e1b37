import { isWithin } from '../../document/ancestry';
import { bodyOf, drawnParentOf, textOf } from '../../document/nativeReads';
import { isVisible } from '../../document/visible';
import type { Page } from '../../page';
import { seenOnes } from '../describe/landmarks';

/**
 * Where the main text of a page stands: its only article, else its main part, else what holds most of its long
 * paragraphs, else the whole body.
 */
export function mainText(page: Page): Element {
  const [main, otherMain] = outermost(seenOnes(page, 'main,[role="main"]'));
  const articles = outermost(seenOnes(page, 'article,[role="article"]'));
  const [article, otherArticle] = main ? articles.filter((one) => isWithin(one, main)) : articles;
  if (article && !otherArticle && lengthOf(article) > (main ? lengthOf(main) / 2 : 0)) return article;
  if (main && !otherMain) return main;
  return densest(page) ?? bodyOf(page.document);
}

const LONG_PARAGRAPH = 80;
const ENOUGH = 400;

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((inner) => !elements.some((outer) => outer !== inner && isWithin(inner, outer)));
}

/** The element around most long paragraphs: each counts for what it stands in, and half for what that stands in. */
function densest(page: Page): Element | undefined {
  const scores = new Map<Element, number>();
  let all = 0;
  for (const paragraph of seenOnes(page, 'p')) {
    const length = lengthOf(paragraph);
    if (length < LONG_PARAGRAPH) continue;
    all += length;
    const parent = drawnParentOf(paragraph);
    const above = parent && drawnParentOf(parent);
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + length);
    if (above) scores.set(above, (scores.get(above) ?? 0) + length / 2);
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best && best[1] >= ENOUGH && best[1] * 2 >= all && isVisible(best[0]) ? best[0] : undefined;
}

function lengthOf(element: Element): number {
  return textOf(element).length;
}
