/**
 * Whether the page would have the browser ask before it is left: its own handlers are heard, nothing is left. Runs
 * in pages by itself too, so it may use nothing from outside itself.
 * https://html.spec.whatwg.org/#prompt-to-unload-a-document
 */
export function objectsToLeaving(): boolean {
  // DOM emulators know only the plain event.
  const event = document.createEvent('BeforeUnloadEvent' in window ? 'BeforeUnloadEvent' : 'Event');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  // A text alone is an objection too. The types know only the plain event's boolean of that name.
  const text: unknown = Reflect.get(event, 'returnValue');
  return event.defaultPrevented || (typeof text === 'string' && text !== '');
}
