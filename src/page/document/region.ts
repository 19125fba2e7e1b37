import { PAPER, TRANSPARENT } from './colour';
import { bodyOf, boxOf, drawnParentOf, isHtmlElement, offsetParentOf } from './nativeReads';
import { canScrollTo, drawsNothing } from './visible';

/**
 * Where what an element holds is drawn, as far as it stays in the flow. Measuring a box costs three times as much as
 * asking for a style, so only what leaves the flow or cuts off what it holds is measured; the rest lies where the
 * element around it lies.
 */
export interface Region {
  /** Nothing of it can be seen: cut to nothing. */
  gone: boolean;
  /** What is outside of this is cut off: each thing inside is to be measured. */
  clip: Box | undefined;
  /** The colour behind what is drawn in it; undefined where that is another element's to say. */
  ground: string | undefined;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const wholePage: Region = {
  gone: false,
  clip: undefined,
  ground: undefined,
};

/** Neither can anything be seen that stands in it, in whatever way. */
const lost: Region = { ...wholePage, gone: true };

/** The region inside an element that lies in another. */
export function regionOf(element: Element, around: Region): Region {
  if (drawsNothing()) return wholePage;
  const style = getComputedStyle(element);
  const place = placeIn(element, style, around);
  const ground = groundIn(element, style, around);
  return place === lost || place.ground === ground ? place : { ...place, ground };
}

/** The region inside an element as the page stands now. What is asked of in one turn of the script is measured once. */
export function regionNow(element: Element): Region {
  if (!measured) {
    measured = new Map();
    // Before, nothing of the page changes that `measureAnew` does not tell of.
    queueMicrotask(() => {
      measured = undefined;
    });
  }
  const waiting: Element[] = [];
  let at: Element | null = element;
  for (; at && !measured.has(at); at = drawnParentOf(at)) waiting.push(at);
  let region = (at && measured.get(at)) ?? wholePage;
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    region = regionOf(each, region);
    measured.set(each, region);
  }
  return region;
}

/** To be called where code of the page may have run in this turn: in an act, its handlers do. */
export function measureAnew(): void {
  measured = undefined;
}

let measured: Map<Element, Region> | undefined;

// Reading a property costs about as much as getting the style, so only what decides is read.
function groundIn(element: Element, style: CSSStyleDeclaration, around: Region): string | undefined {
  const { backgroundColor } = style;
  if (backgroundColor !== TRANSPARENT) return backgroundColor;
  if (element === document.documentElement) return style.colorScheme === 'normal' ? PAPER : undefined;
  if (around.ground === undefined) return undefined;
  // What stands outside of the flow lies over something else.
  return OUT_OF_FLOW.test(style.position) ? undefined : around.ground;
}

function placeIn(element: Element, style: CSSStyleDeclaration, around: Region): Region {
  if (around === lost || Number(style.opacity) < FAINTEST || isCutToNothing(style.clipPath)) return lost;
  const { position, overflow } = style;
  if (position === 'static' && overflow === 'visible') return around;
  const base = OUT_OF_FLOW.test(position) ? holderOf(element) : around;
  const { display } = style;
  if (display === 'contents') return base;
  const box = boxOf(element);
  const gone = { ...around, gone: true, clip: undefined };
  if (base.gone || isClippedAway(style, box)) return gone;
  const isAway = (box.right <= 0 || box.bottom <= 0) && !canScrollTo(element, box);
  // What overflows may be in sight where the element is not.
  const shows = overflow === 'visible' || display === 'inline' || isViewport(element);
  if (shows) return isAway ? { ...base, clip: intersection(page(), base.clip) } : base;
  const isOutside = base.clip && box.width > 0 && box.height > 0 && !meets(box, base.clip);
  if (isAway || isOutside || box.width <= 1 || box.height <= 1) return gone;
  return { ...base, clip: clipIn(element, style, { own: box, around: base.clip }) };
}

const OUT_OF_FLOW = /^(?:absolute|fixed)$/;

/** Where something stands that is taken out of the flow: in the element that the browser reckons its place from. */
function holderOf(element: Element): Region {
  const holder = isHtmlElement(element) ? offsetParentOf(element) : null;
  return holder ? regionNow(holder) : wholePage;
}

// What these say of the page's own scrolling is the browser's to apply.
function isViewport(element: Element): boolean {
  return element === bodyOf(document) || element === document.documentElement;
}

/** Where scrolling can bring something into view. */
function page(): Box {
  return { left: -Math.abs(scrollX), top: -scrollY, right: FAR, bottom: FAR };
}

/** Whether any of a box lies in what is not cut off. */
export function meets(box: Box, clip: Box): boolean {
  return box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom;
}

/** What is left to see of what an element holds and does not show all of: what scrolling brings into its box is not cut off. */
function clipIn(
  element: Element,
  { overflowX, overflowY }: CSSStyleDeclaration,
  { own, around }: { own: Box; around: Box | undefined },
): Box | undefined {
  const cutBy = (overflow: string, hasMore: boolean) => {
    if (!hasMore) return around;
    return overflow === 'hidden' || overflow === 'clip' ? intersection(own, around) : undefined;
  };
  const x = cutBy(overflowX, element.scrollWidth > element.clientWidth);
  const y = cutBy(overflowY, element.scrollHeight > element.clientHeight);
  return (
    (x || y) && {
      left: x?.left ?? -FAR,
      right: x?.right ?? FAR,
      top: y?.top ?? -FAR,
      bottom: y?.bottom ?? FAR,
    }
  );
}

// Browsers lay nothing out further away, in pixels.
const FAR = 1e9;

// The ways in which sites keep text for screen readers alone.
function isClippedAway({ clip, position }: CSSStyleDeclaration, box: DOMRect): boolean {
  const isCut = clip !== 'auto' && (position === 'absolute' || position === 'fixed');
  return isCut && (box.width <= 1 || box.height <= 1 || NO_RECT.test(clip));
}

/** Whether a `clip-path` leaves nothing of its element. */
const isCutToNothing = (clipPath: string) => clipPath !== 'none' && NOTHING.test(clipPath);

// What is fainter nobody sees; sites lay such things over others to catch clicks.
const FAINTEST = 0.05;

const NOTHING = /^(?:inset\((?:50|100)%|circle\(0|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?,? ?)+\)$)/;
const NO_RECT = /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/;

function intersection(box: Box, clip: Box | undefined): Box {
  if (!clip) return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  return {
    left: Math.max(box.left, clip.left),
    top: Math.max(box.top, clip.top),
    right: Math.min(box.right, clip.right),
    bottom: Math.min(box.bottom, clip.bottom),
  };
}
