import { elementAt, type Point } from '../act/hitTest';
import { forPage, pageOwn } from '../document/pageWorld';
import { checkGoing } from '../document/waiting';
import type { Page } from '../page';
import { type Dragging, frame, middleOf, rest } from './dragging';

interface NativeDrag extends Dragging {
  draggable: HTMLElement;
  at(point: Point, target: Element): PointerEventInit;
}

/** HTML drag and drop: https://html.spec.whatwg.org/multipage/dnd.html#drag-and-drop-processing-model */
export async function dragAndDrop(
  page: Page,
  { draggable, onto, hit, signal, at }: NativeDrag,
): Promise<void> {
  const { DragEvent, DataTransfer } = pageOwn(page.window);
  const dataTransfer = new DataTransfer();
  const send = (target: Element, type: string, point: Point) => {
    const { view: _view, ...init } = at(point, target);
    const full = forPage(
      { ...init, dataTransfer, cancelable: type !== 'dragend' && type !== 'dragleave' },
      page.window,
    );
    return page.mutations.quietly(() => target.dispatchEvent(new DragEvent(type, full)));
  };
  if (!send(draggable, 'dragstart', hit.point)) return;
  send(draggable, 'drag', hit.point);
  // Lists get ready in a timer, which Firefox may run after the next frame.
  await rest(signal);
  const point = middleOf(onto);
  const under = elementAt(page, point) ?? onto;
  if (!signal.aborted) {
    send(under, 'dragenter', point);
    // A second one comes after the page had time to make room.
    let refused = send(under, 'dragover', point);
    await frame(page, signal);
    const now = under.isConnected ? under : onto;
    refused = send(now, 'dragover', point) && refused;
    send(now, refused || signal.aborted ? 'dragleave' : 'drop', point);
  }
  send(draggable.isConnected ? draggable : onto, 'dragend', point);
  checkGoing(signal);
}
