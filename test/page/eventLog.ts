/** Writes down the types of events that reach any of the elements, in order. */
export function logEvents(elements: readonly Element[], types: readonly string[] = TYPES): string[] {
  const log: string[] = [];
  for (const element of elements) {
    for (const type of types) {
      element.addEventListener(type, (event) => {
        if (event.target === element) log.push(`${element.id} ${type}`);
      });
    }
  }
  return log;
}

const TYPES = [
  'pointerover',
  'pointerenter',
  'mouseover',
  'mouseenter',
  'pointermove',
  'mousemove',
  'pointerdown',
  'mousedown',
  'focus',
  'focusin',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'keydown',
  'keypress',
  'input',
  'change',
  'keyup',
  'submit',
];
