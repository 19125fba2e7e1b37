import type { Outcome } from '#contract/result';
import { placeOf } from '../act/placeOf';
import { drawsNothing } from '../document/visible';
import { cappedText } from '../names/cleanText';
import { describe } from '../names/describe';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';
import { isInView } from '../read/look';
import { notePositions } from '../scroll/scrollPositions';
import { follow } from './follow';
import { isOpenToSight } from './numbers';
import { paletteOf, wantsStillness } from './palette';

/** Points at one thing with a ring and its name for some seconds. Throws TARGET_* when there is no such thing. */
export async function highlight(
  page: Page,
  pointing: Pointing,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<Outcome> {
  const target = await pointedAt(page, pointing, { purpose: 'any', signal });
  bringIntoView(page, target);
  const name = saidName(page, target);
  showRing(page, { target, name, seconds });
  return { say: `This is ${name}.`, data: { ...describe(page, target) } };
}

function bringIntoView(page: Page, target: Element) {
  if (drawsNothing() || (isInView(target) && isOpenToSight(page, target))) return;
  page.mutations.quietly(() =>
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }),
  );
  notePositions(target);
}

interface Ring {
  target: Element;
  name: string;
  seconds: number;
}

function showRing(page: Page, { target, name, seconds }: Ring) {
  const { layer } = page.overlay;
  const { ground, ink, edge, halo } = paletteOf(page.window, 'candidates');
  const ring = layer.create(
    `${RING_STYLE};border:3px solid ${ground};outline:2px solid ${edge};box-shadow:0 0 0 3px ${halo}`,
  );
  const label = layer.create(`${LABEL_STYLE};background:${ground};color:${ink};border:1px solid ${edge}`);
  label.textContent = cappedText(name, 60);
  const group = layer.create('position:absolute;inset:0 auto auto 0');
  group.append(ring, label);
  const takeGroupOff = layer.add(group);
  const arrange = () => {
    group.style.visibility = target.isConnected && isInView(target) ? 'visible' : 'hidden';
    arrangeRing(page, target, { ring, label });
  };
  arrange();
  if (!wantsStillness(page.window) && 'animate' in ring) ring.animate(PULSE, PULSE_TIMING);
  const unfollow = follow(page, arrange);
  const timer = setTimeout(() => page.overlay.takeOff('highlight'), seconds * 1_000);
  page.overlay.put('highlight', () => {
    clearTimeout(timer);
    unfollow();
    takeGroupOff();
  });
}

function arrangeRing(page: Page, target: Element, { ring, label }: Record<'ring' | 'label', HTMLElement>) {
  const origin = page.overlay.layer.origin();
  const { left, top, width, height } = placeOf(target).getBoundingClientRect();
  const view = { width: page.window.innerWidth, height: page.window.innerHeight };
  // The lines of a ring around something wider than the view would be out of sight.
  const from = { x: Math.max(left - AROUND, 3), y: Math.max(top - AROUND, 3) };
  const to = {
    x: Math.min(left + width + AROUND, view.width - 3),
    y: Math.min(top + height + AROUND, view.height - 3),
  };
  ring.style.transform = `translate(${from.x - origin.x}px,${from.y - origin.y}px)`;
  ring.style.width = `${Math.max(0, to.x - from.x)}px`;
  ring.style.height = `${Math.max(0, to.y - from.y)}px`;
  const above = from.y - label.offsetHeight - LABEL_GAP;
  const below = to.y + LABEL_GAP;
  const down = above >= 0 ? above : Math.min(below, view.height - label.offsetHeight);
  const across = Math.max(0, Math.min(from.x, view.width - label.offsetWidth));
  label.style.transform = `translate(${across - origin.x}px,${down - origin.y}px)`;
}

const AROUND = 6;
const LABEL_GAP = 5;
const RING_STYLE =
  'position:absolute;left:0;top:0;box-sizing:border-box;border-radius:8px;forced-color-adjust:none';
const LABEL_STYLE = [
  'position:absolute',
  'left:0',
  'top:0',
  'padding:3px 8px',
  'border-radius:6px',
  'font:600 13px/17px system-ui,sans-serif',
  'white-space:nowrap',
  'forced-color-adjust:none',
].join(';');
const PULSE: Keyframe[] = [{ opacity: 1 }, { opacity: 0.35 }, { opacity: 1 }];
const PULSE_TIMING = { duration: 700, iterations: 2 };
