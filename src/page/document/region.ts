import { PAPER, TRANSPARENT } from './colour';
import { boxOf, drawnParentOf } from './nativeReads';
import { canScrollTo, drawsNothing } from './visible';

/**
 * Where what an element holds is drawn, as far as it stays in the flow. Measuring a box costs three times as much as
 * asking for a style, so only what leaves the flow or cuts off what it holds is measured; the rest lies where the
 * element around it lies.
 */
export interface Region {
  /** Nothing of it can be seen: cut to nothing, or laid out where no scrolling reaches. */
  gone: boolean;
  /** What is outside of this is cut off: each thing inside is to be measured. */
  clip: Box | undefined;
  /** Whether what is positioned inside is cut off as well. */
  holdsPositioned: boolean;
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
  holdsPositioned: true,
  ground: undefined,
};

/** The region inside an element that lies in another. */
export function regionOf(element: Element, around: Region): Region {
  if (drawsNothing()) return wholePage;
  const style = getComputedStyle(element);
  const place = placeIn(element, style, around);
  const ground = groundIn(element, style, around);
  return place.ground === ground ? place : { ...place, ground };
}

/** The region inside an element as the page stands now. What is asked of in one turn of the script is measured once. */
export function regionNow(element: Element): Region {
  if (!measured) {
    measured = new WeakMap();
    // Nothing of the page changes before.
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

let measured: WeakMap<Element, Region> | undefined;

function groundIn(
  element: Element,
  { backgroundColor, position, colorScheme }: CSSStyleDeclaration,
  around: Region,
): string | undefined {
  if (backgroundColor !== TRANSPARENT) return backgroundColor;
  if (element === document.documentElement) return colorScheme === 'normal' ? PAPER : undefined;
  // What stands outside of the flow lies over something else.
  return position === 'absolute' || position === 'fixed' ? undefined : around.ground;
}

function placeIn(element: Element, style: CSSStyleDeclaration, around: Region): Region {
  const { position, overflowX, opacity, clipPath } = style;
  const isStatic = position === 'static';
  if (opacity !== '1' && Number(opacity) < FAINTEST)
    return { ...around, gone: true, clip: undefined, holdsPositioned: true };
  if (isStatic && overflowX === 'visible' && clipPath === 'none') return around;
  const outer = isStatic || position === 'relative' || position === 'sticky' || reaches(around, position);
  const base = outer ? around : wholePage;
  if (base.gone || style.display === 'contents') return base;
  const box = boxOf(element);
  const cuts = overflowX !== 'visible';
  const gone: Region = { ...around, gone: true, clip: undefined, holdsPositioned: !isStatic };
  if (isClippedAway(style, box)) return gone;
  if (box.right <= 0 || box.bottom <= 0) if (!canScrollTo(element, box)) return gone;
  if (base.clip && box.width > 0 && box.height > 0 && !meets(box, base.clip)) return gone;
  if (!cuts) return isStatic ? base : { ...base, holdsPositioned: true };
  if (box.width <= 1 || box.height <= 1) return gone;
  const cut = hidesRest(element, style) ? intersection(box, base.clip) : base.clip;
  return { ...around, gone: false, clip: cut, holdsPositioned: !isStatic };
}

function reaches(around: Region, position: string): boolean {
  return position === 'absolute' && around.holdsPositioned;
}

/** Whether any of a box lies in what is not cut off. */
export function meets(box: Box, clip: Box): boolean {
  return box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom;
}

/** Holds more than it shows, and cannot be scrolled to the rest by a person. */
function hidesRest(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  // What these say of the page's own scrolling is the browser's to apply.
  if (element === document.body || element === document.documentElement) return false;
  return (
    (isHidden(overflowX) && element.scrollWidth > element.clientWidth) ||
    (isHidden(overflowY) && element.scrollHeight > element.clientHeight)
  );
}

const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

// The ways in which sites keep text for screen readers alone.
function isClippedAway({ clip, clipPath, position }: CSSStyleDeclaration, box: DOMRect): boolean {
  if (isCutToNothing(clipPath)) return true;
  const isCut = clip !== 'auto' && (position === 'absolute' || position === 'fixed');
  return isCut && (box.width <= 1 || box.height <= 1 || NO_RECT.test(clip));
}

/** Whether a `clip-path` leaves nothing of its element. */
export const isCutToNothing = (clipPath: string) => clipPath !== 'none' && NOTHING.test(clipPath);

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
