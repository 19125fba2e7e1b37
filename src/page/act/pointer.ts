import { focusedElement, isWithin, nearest } from '../document/ancestry';
import { isLabel } from '../document/elementKinds';
import { textOf } from '../document/nativeReads';
import { showPointer } from '../overlay/pointerDot';
import type { Page } from '../page';
import { focusByPress, giveFocus, isFocusable } from './focus';
import { elementAt, type Hit } from './hitTest';
import { movePointerTo } from './hover';
import type { Modifiers } from './modifiers';
import { dispatchWithoutDefault, newTabAddress } from './newTabLink';

export type MouseButton = 'left' | 'right' | 'middle';

export interface Press {
  button: MouseButton;
  double: boolean;
  modifiers: Modifiers;
  /** Called with what is pressed when the pointer is down and focus has moved, before what the page calls a click. */
  pressed(receiver: Element): void;
}

/**
 * Every event a person's click makes, in the browser's order, at the element that receives it.
 * Answers the address the click wants in a new tab; a page without user activation may not open it itself.
 * https://w3c.github.io/pointerevents/#mapping-for-devices-that-support-hover
 */
export function pressAt(page: Page, hit: Hit, press: Press): string | undefined {
  const button = BUTTONS[press.button];
  const at = pointerAt(page, hit, press.modifiers);
  showPointer(page, hit.point);
  movePointerTo(page, hit.receiver, at);
  const receiver = underPointer(page, hit);
  let opens: string | undefined;
  for (let detail = 1; detail <= (press.double ? 2 : 1); detail += 1) {
    opens ??= pressOnce(page, receiver, { press, at: { ...at, button, detail } });
  }
  if (press.double && press.button === 'left') {
    receiver.dispatchEvent(new MouseEvent('dblclick', { ...at, detail: 2 }));
  }
  return opens;
}

// A page may draw anew what the pointer comes over; a person then presses what stands there in its place.
function underPointer(page: Page, { receiver, point }: Hit): Element {
  if (receiver.isConnected) return receiver;
  const now = elementAt(page, point);
  const isSame = now?.localName === receiver.localName && textOf(now) === textOf(receiver);
  return now && isSame ? now : receiver;
}

/** What every event of a mouse at this place carries. */
export function pointerAt(page: Page, { point }: Hit, modifiers: Modifiers): PointerEventInit {
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: page.window,
    clientX: point.x,
    clientY: point.y,
    screenX: point.x + page.window.screenX,
    screenY: point.y + page.window.screenY,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    ...modifiers,
  };
}

interface Once {
  press: Press;
  at: PointerEventInit & { button: number };
}

function pressOnce(page: Page, receiver: Element, { press, at }: Once): string | undefined {
  const down = { ...at, buttons: at.button === 0 ? 1 : at.button === 1 ? 4 : 2 };
  // A cancelled pointerdown silences the mouse events, but not the click.
  const mouse = receiver.dispatchEvent(new PointerEvent('pointerdown', { ...down, detail: 0 }));
  if (!mouse || receiver.dispatchEvent(new MouseEvent('mousedown', down))) focusByPress(page, receiver);
  if (press.button === 'right') receiver.dispatchEvent(new PointerEvent('contextmenu', at));
  press.pressed(receiver);
  receiver.dispatchEvent(new PointerEvent('pointerup', { ...at, detail: 0 }));
  if (mouse) receiver.dispatchEvent(new MouseEvent('mouseup', at));
  return receiver.isConnected ? click(page, receiver, { press, at }) : undefined;
}

function click(page: Page, receiver: Element, { press, at }: Once): string | undefined {
  const event = new PointerEvent(press.button === 'left' ? 'click' : 'auxclick', at);
  if (press.button === 'right') {
    receiver.dispatchEvent(event);
    return undefined;
  }
  const opens = newTabAddress(page, receiver, { button: at.button, modifiers: press.modifiers });
  if (opens) return dispatchWithoutDefault(page, receiver, event) ? opens : undefined;
  if (receiver.dispatchEvent(event) && press.button === 'left') focusLabelled(page, receiver);
  return undefined;
}

// Not every browser moves focus to a label's control for a click made by script.
function focusLabelled(page: Page, receiver: Element) {
  const control = nearest(receiver, isLabel)?.control;
  if (!control || isWithin(receiver, control)) return;
  if (focusedElement(page) !== control && isFocusable(control)) giveFocus(page, control);
}

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;
