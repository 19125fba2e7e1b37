/**
 * Lets the page be left without the browser's question, until the time given (as `Date.now()` counts): the page's
 * own handlers still run, only what they object is not heeded. Nothing is changed before that is asked for.
 */
export function guardLeaving(window: Window & typeof globalThis): (untilMs: number) => void {
  let until = 0;
  let guarded = false;
  let wrapped: unknown;
  const isAllowed = () => Date.now() < until;

  const guardEvents = () => {
    const { prototype } = window.BeforeUnloadEvent;
    const text = Object.getOwnPropertyDescriptor(prototype, 'returnValue');
    const { preventDefault } = window.Event.prototype;
    Object.defineProperties(prototype, {
      preventDefault: {
        configurable: true,
        value: proxyOf(preventDefault, isAllowed),
      },
      ...(text?.set ? { returnValue: { ...text, set: proxyOf(text.set, isAllowed) } } : {}),
    });
  };
  // What this handler returns is heeded by the browser itself.
  const guardHandler = () => {
    const handler = window.onbeforeunload;
    if (!handler || handler === wrapped) return;
    const quiet: typeof handler = (event) => {
      const objection: unknown = handler.call(window, event);
      return isAllowed() ? undefined : objection;
    };
    window.onbeforeunload = quiet;
    wrapped = quiet;
  };
  return (untilMs) => {
    until = untilMs;
    if (untilMs === 0) return;
    if (!guarded) guardEvents();
    guarded = true;
    guardHandler();
  };
}

/** The function, but for the time in which it is to do nothing. */
function proxyOf<F extends (...args: never[]) => void>(native: F, isIdle: () => boolean): F {
  return new Proxy(native, {
    apply(_native, receiver, args) {
      if (!isIdle()) Reflect.apply(native, receiver, args);
    },
  });
}
