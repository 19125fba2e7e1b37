import { elementAt, type Point } from '../act/hitTest';
import { movePointerTo } from '../act/hover';
import { noModifiers } from '../act/modifiers';
import { pointerAt } from '../act/pointer';
import { nearest } from '../document/ancestry';
import { isHtmlElement } from '../document/nativeReads';
import { checkGoing } from '../document/waiting';
import { showPointer } from '../overlay/pointerDot';
import type { Page } from '../page';
import { dragAndDrop } from './dragAndDrop';
import { type Dragging, frame, middleOf, rest } from './dragging';

const STEPS = 6;

/** The events of a drag with the mouse, in the browser's order, with the pauses in which pages redraw. */
export async function dragElement(page: Page, dragging: Dragging): Promise<void> {
  const { element, hit, onto, signal } = dragging;
  const { receiver } = hit;
  const at = (point: Point, target: Element, buttons = 1) => ({
    ...pointerAt(page, { point, receiver: target }, noModifiers),
    button: 0,
    buttons,
  });
  checkGoing(signal);
  showPointer(page, hit.point);
  const mouse = page.mutations.quietly(() => {
    movePointerTo(page, receiver, at(hit.point, receiver, 0));
    const pressed = receiver.dispatchEvent(new PointerEvent('pointerdown', at(hit.point, receiver)));
    if (pressed)
      receiver.dispatchEvent(new MouseEvent('mousedown', { ...at(hit.point, receiver), detail: 1 }));
    return pressed;
  });
  // A list makes room while it is dragged over; a person aims at where the place was.
  const goal = middleOf(onto);
  const draggable = nearest(element, isDraggable);
  if (draggable) return dragAndDrop(page, { draggable, ...dragging, at });

  for (let step = 1; step <= STEPS; step += 1) {
    await frame(page, signal);
    if (signal.aborted) break;
    const point = between(hit.point, goal, step / STEPS);
    // A page that takes hold of the pointer hears it wherever it is; most listen on the document.
    const under = elementAt(page, point) ?? receiver;
    page.mutations.quietly(() => {
      movePointerTo(page, under, { ...at(point, under), button: -1 });
    });
    showPointer(page, point);
  }
  await rest(signal);
  const point = signal.aborted ? hit.point : goal;
  const under = elementAt(page, point) ?? onto;
  page.mutations.quietly(() => {
    under.dispatchEvent(new PointerEvent('pointerup', at(point, under, 0)));
    if (mouse) under.dispatchEvent(new MouseEvent('mouseup', { ...at(point, under, 0), detail: 1 }));
  });
  // The button is up again before a stop is told.
  checkGoing(signal);
}

// Links and pictures are draggable too, but a page that means it says so.
const isDraggable = (element: Element): element is HTMLElement =>
  isHtmlElement(element) && element.draggable === true && element.hasAttribute('draggable');

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});
