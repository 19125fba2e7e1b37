import { rootsOf } from '../document/roots';
import type { Page } from '../page';

/** What is selected in the page's text, with ends inside shadow roots where the browser tells them. */
export function selectedRange(page: Page): Range | undefined {
  const selection = page.window.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const told = composedRange(page, selection) ?? rangeIn(page, selection);
  return told && !told.collapsed ? told : undefined;
}

/** `getComposedRanges` tells ends in the shadow roots it is given: Chrome 137, Firefox 142, Safari 17. */
function composedRange(page: Page, selection: Selection): Range | undefined {
  if (!('getComposedRanges' in selection)) return undefined;
  const shadowRoots = rootsOf(page).filter((root) => root instanceof ShadowRoot);
  const [found] = selection.getComposedRanges({ shadowRoots });
  if (!found || found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return undefined;
  const range = page.document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Before that, Chrome's shadow roots tell their own selection. */
function rangeIn(page: Page, selection: Selection): Range {
  for (const root of rootsOf(page)) {
    if (!(root instanceof ShadowRoot) || !('getSelection' in root)) continue;
    // No type knows this method of Chrome's shadow roots.
    const inner = (root.getSelection as () => Selection | null)();
    if (inner && inner.rangeCount > 0 && !inner.isCollapsed) return inner.getRangeAt(0);
  }
  return selection.getRangeAt(0);
}
