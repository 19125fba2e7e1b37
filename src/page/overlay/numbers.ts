import { testHits } from '../act/hitTest';
import { placeOf } from '../act/placeOf';
import { drawsNothing } from '../document/visible';
import type { Page } from '../page';
import { follow } from './follow';
import { paletteOf } from './palette';
import { placeBadges } from './placeBadges';

export interface Numbered {
  element: Element;
  number: string;
}

type NumberKind = 'hints' | 'candidates';

interface NumberSet {
  badges: Map<Element, Badge>;
  style: string;
  group: HTMLElement;
  /** Puts each badge at its element again. */
  arrange(): void;
}

interface Badge {
  element: Element;
  node: HTMLElement;
  place?: number;
}

/** Puts numbers on elements and keeps them there, until they are taken off. */
export function showNumbers(page: Page, kind: NumberKind, numbered: readonly Numbered[]): void {
  page.overlay.takeOff(kind);
  addNumbers(page, kind, numbered);
}

/** The same, beside those of the kind that are there. */
export function addNumbers(page: Page, kind: NumberKind, numbered: readonly Numbered[]): void {
  const { badges, style, group, arrange } = setsOf(page).get(kind) ?? beginSet(page, kind);
  for (const { element, number } of numbered) {
    const node = page.overlay.layer.create(style, number);
    group.append(node);
    badges.set(element, { element, node });
  }
  arrange();
}

/** The numbers of the kind that are up: others once they were taken off and put up again. */
export function numbersOf(page: Page, kind: NumberKind): object | undefined {
  return setsOf(page).get(kind);
}

/** Whether the element has the number of a hint. */
export function isNumbered(page: Page, element: Element): boolean {
  return setsOf(page).get('hints')?.badges.has(element) ?? false;
}

function beginSet(page: Page, kind: NumberKind): NumberSet {
  const { layer } = page.overlay;
  const { ground, ink, edge, halo } = paletteOf(page.window, kind);
  const style = `${BADGE_STYLE};background:${ground};color:${ink};border:1px solid ${edge};outline:1px solid ${halo}`;
  const group = layer.create('position:absolute;inset:0 auto auto 0');
  const badges = new Map<Element, Badge>();
  const arrange = () => arrangeBadges(page, [...badges.values()]);
  const set = { badges, style, group, arrange };
  const takeGroupOff = layer.add(group);
  const unfollow = follow(page, arrange);
  page.overlay.put(kind, () => {
    unfollow();
    takeGroupOff();
    setsOf(page).delete(kind);
  });
  setsOf(page).set(kind, set);
  return set;
}

function setsOf(page: Page): Map<NumberKind, NumberSet> {
  const found = sets.get(page) ?? new Map<NumberKind, NumberSet>();
  sets.set(page, found);
  return found;
}

const sets = new WeakMap<Page, Map<NumberKind, NumberSet>>();

/** Whether a person sees the element in the viewport now: in view, not clipped, not covered. */
export function isOpenToSight(page: Page, element: Element): boolean {
  return drawsNothing() || (element.isConnected && testHits(page, placeOf(element)).hit !== undefined);
}

function arrangeBadges(page: Page, badges: readonly Badge[]) {
  const origin = page.overlay.layer.origin();
  const { innerWidth: width, innerHeight: height } = page.window;
  const seen = badges.flatMap((badge) => {
    const { node, element } = badge;
    if (!isOpenToSight(page, element)) return [];
    const size = { width: node.offsetWidth, height: node.offsetHeight };
    return [{ badge, anchor: { box: firstBox(element), size, place: badge.place } }];
  });
  const places = placeBadges(
    seen.map(({ anchor }) => anchor),
    { width, height },
  );
  const hidden = new Set(badges);
  for (const [index, { badge }] of seen.entries()) {
    const at = places[index];
    if (!at) continue;
    hidden.delete(badge);
    badge.place = at.place;
    badge.node.style.transform = `translate(${at.left - origin.x}px,${at.top - origin.y}px)`;
    badge.node.style.visibility = 'visible';
  }
  for (const { node } of hidden) node.style.visibility = 'hidden';
}

// A link that breaks over lines has a box for each; the first is where its words begin.
function firstBox(element: Element): DOMRect {
  const place = placeOf(element);
  return [...place.getClientRects()].find(({ width }) => width > 0) ?? place.getBoundingClientRect();
}

const BADGE_STYLE = [
  'position:absolute',
  'left:0',
  'top:0',
  'box-sizing:border-box',
  'padding:0 3px',
  'border-radius:4px',
  'font:700 11px/13px system-ui,sans-serif',
  'white-space:nowrap',
  'direction:ltr',
  'forced-color-adjust:none',
  'visibility:hidden',
].join(';');
