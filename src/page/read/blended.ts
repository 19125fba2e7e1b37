import { withAncestors } from '../document/ancestry';
import { isOpaque, looksLike } from '../document/colour';
import { boxOf, isShadowRoot } from '../document/nativeReads';
import { meets } from '../document/region';

/**
 * Whether words right inside the element have no size, or the colour of what is behind them, so that nobody sees them. Only where
 * that is sure: over pictures, gradients and what other elements draw there, words of any colour may be seen.
 */
export function isBlended(element: Element, ground: string | undefined): boolean {
  const style = getComputedStyle(element);
  if (style.fontSize === '0px') return true;
  if (ground === undefined || !isAlike(style.color, ground)) return false;
  return !isMadeOut(style, ground) && !hasOtherGround(element);
}

// Most words of a page have one colour on one ground.
let last = { words: '', ground: '', alike: false };

function isAlike(words: string, ground: string): boolean {
  if (words !== last.words || ground !== last.ground)
    last = { words, ground, alike: looksLike(words, ground) };
  return last.alike;
}

/** Drawn in another way than by its colour. */
function isMadeOut(style: CSSStyleDeclaration, ground: string): boolean {
  return (
    style.textShadow !== 'none' ||
    style.backgroundClip.includes('text') ||
    Number.parseFloat(style.webkitTextStrokeWidth) > 0 ||
    !looksLike(style.webkitTextFillColor, ground)
  );
}

function hasOtherGround(element: Element): boolean {
  for (const at of withAncestors(element)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none' || style.backdropFilter !== 'none' || drawsBeside(at)) return true;
    if (isOpaque(style.backgroundColor) || at === document.documentElement) return liesOverOther(element, at);
  }
  return false;
}

function drawsBeside(element: Element): boolean {
  return ['::before', '::after'].some((part) => {
    const { content, backgroundImage, backgroundColor } = getComputedStyle(element, part);
    return (
      content !== 'none' && content !== 'normal' && (backgroundImage !== 'none' || isOpaque(backgroundColor))
    );
  });
}

/** Whether something else than the ground's element is drawn behind: a picture, or a box of another colour. */
function liesOverOther(element: Element, ground: Element): boolean {
  const box = boxOf(element);
  if (
    [...ground.querySelectorAll(PICTURES)]
      .slice(0, MOST_PICTURES)
      .some((picture) => meets(box, boxOf(picture)))
  )
    return true;
  const root = element.getRootNode();
  const point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  const stack = (isShadowRoot(root) ? root : document).elementsFromPoint(...point);
  // Its own ground comes first, where it has one.
  const at = stack.indexOf(element);
  const first = at < 0 ? undefined : stack.slice(at).find(isPainted);
  return first !== undefined && first !== ground;
}

function isPainted(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || isOpaque(backgroundColor) || element === document.documentElement;
}

const PICTURES = 'img,video,canvas,svg,picture,iframe,object,embed';
const MOST_PICTURES = 100;
