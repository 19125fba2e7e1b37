import { isInput } from '../document/elementKinds';
import { localNameOf } from '../document/nativeReads';
import { rootsOf } from '../document/roots';
import { keepsSecret } from '../names/fieldValue';
import type { Page } from '../page';
import { follow } from './follow';

/** What stands over the user's secrets while a picture of the page is taken. */
export interface Masks {
  /** How many fields are covered, and how many frames whose content cannot be looked through. */
  fields: number;
  frames: number;
  /** Takes them off. False when what they cover has moved since they were drawn, so that the picture may show it. */
  takeOff(): boolean;
}

/**
 * Covers protected fields, and frames that hold some or may hold some, and waits until the page is drawn so.
 * They follow what moves and go by themselves after some seconds, should nobody take them off.
 * Throws when no frame is drawn: then nothing is known of what a picture would show.
 */
export async function putMasks(page: Page): Promise<Masks> {
  const found = secretsOf(page);
  const { layer } = page.overlay;
  const group = layer.create('position:absolute;inset:0 auto auto 0');
  const boxes = new Map(found.map((element) => [element, layer.create(BOX_STYLE)]));
  group.append(...boxes.values());
  const takeGroupOff = layer.add(group);
  const drawn = new Map<Element, string>();
  const arrange = () => {
    const origin = layer.origin();
    for (const [element, box] of boxes) {
      box.style.cssText = BOX_STYLE + placeStyle(element, origin);
      drawn.set(element, placeStyle(element, origin));
    }
  };
  arrange();
  const unfollow = follow(page, arrange);
  const off = () => {
    clearTimeout(timer);
    unfollow();
    takeGroupOff();
  };
  const timer = setTimeout(off, AT_MOST_MS);
  try {
    await frameDrawn(page.window);
    await frameDrawn(page.window);
  } catch (late) {
    off();
    throw late;
  }
  const frames = found.filter(isFrame).length;
  return {
    fields: found.length - frames,
    frames,
    takeOff() {
      const origin = layer.origin();
      const stood = found.every((element) => drawn.get(element) === placeStyle(element, origin));
      const same = secretsOf(page).every((element) => boxes.has(element));
      off();
      return stood && same;
    },
  };
}

const AT_MOST_MS = 5_000;
const DRAWN_WITHIN_MS = 1_000;
const BOX_STYLE =
  'position:absolute;left:0;top:0;background:#5b6472;border-radius:4px;forced-color-adjust:none;';

function placeStyle(element: Element, origin: { x: number; y: number }): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  const shift = `translate(${left - origin.x - 1}px,${top - origin.y - 1}px)`;
  return width * height === 0
    ? 'display:none'
    : `width:${width + 2}px;height:${height + 2}px;transform:${shift}`;
}

/** Fields that hold what is the user's alone, and frames that hold such fields or that nobody can look into. */
function secretsOf(page: Page): Element[] {
  return rootsOf(page).flatMap((root) =>
    [...root.querySelectorAll(CANDIDATES)].filter((one) => isSecret(page, one)),
  );
}

const CANDIDATES = 'input,textarea,iframe,frame,object,embed,fencedframe';

function isSecret(page: Page, element: Element): boolean {
  if (!isFrame(element)) return keepsSecret(element) && !(isInput(element) && element.type === 'hidden');
  const inside = 'contentDocument' in element ? element.contentDocument : null;
  if (typeof inside !== 'object' || inside === null) return true;
  // What `contentDocument` gives; `instanceof` knows only the documents of this window.
  return holdsSecret(page, inside as Document);
}

// A same-origin frame is looked through; what stands in it is covered with all of it, wherever it was scrolled to.
function holdsSecret(page: Page, inside: ParentNode): boolean {
  for (const element of inside.querySelectorAll('*')) {
    if (element.matches(CANDIDATES) && isSecret(page, element)) return true;
    const shadow = page.shadowRoot(element);
    if (shadow && holdsSecret(page, shadow)) return true;
  }
  return false;
}

function isFrame(element: Element): boolean {
  return FRAMES.has(localNameOf(element));
}

const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

function frameDrawn(window: Window): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The page draws nothing now.')), DRAWN_WITHIN_MS);
    window.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
