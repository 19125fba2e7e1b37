import { hearWire, type Wire } from '../dialogs/wire';

export const TO_WORKSHOP = 'pagehand-work';
export const TO_WATCH = 'pagehand-worked';

/** Timers that are due later than this are nothing an act waits for. */
const MOST_DELAY_MS = 400;

/**
 * Runs in the page's own world: while an act of ours is watched, it notes what the page begins and has not ended.
 * Outside of acts the page's functions are its own again.
 */
export function guardWork(window: Window & typeof globalThis, wire: Wire): void {
  const { prototype } = window.XMLHttpRequest;
  let restore = () => {};
  let requests = 0;
  let due: number[] = [];
  let act = 0;

  const begin = () => {
    restore();
    act += 1;
    requests = 0;
    due = [];
    const undo = [
      wrap(window, 'fetch', (native, self, args) => {
        const answer = Reflect.apply(native, self, args);
        const ended = requested();
        if (answer instanceof window.Promise) answer.then(ended, ended);
        return answer;
      }),
      wrap(prototype, 'send', (native, self, args) => {
        const ended = requested();
        if (self instanceof window.EventTarget) self.addEventListener('loadend', ended, { once: true });
        return Reflect.apply(native, self, args);
      }),
      wrap(window, 'setTimeout', (native, self, args) => {
        const delay = Number(args[1] ?? 0) || 0;
        if (delay <= MOST_DELAY_MS) due.push(performance.now() + delay);
        return Reflect.apply(native, self, args);
      }),
      wrap(window, 'requestAnimationFrame', (native, self, args) => {
        due.push(performance.now() + FRAME_MS);
        return Reflect.apply(native, self, args);
      }),
    ];
    restore = () => {
      for (const back of undo) back();
      restore = () => {};
    };
  };
  const requested = () => {
    const mine = act;
    requests += 1;
    return () => {
      if (mine !== act) return;
      requests -= 1;
      wire.say(TO_WATCH, { kind: 'ended' });
    };
  };

  hearWire(window, TO_WORKSHOP, (fact) => {
    if (fact('kind') === 'begin') begin();
    if (fact('kind') === 'end') restore();
    const now = performance.now();
    // One that is overdue has run, or is about to: a page that stands still runs its timers late.
    const left = due.map((at) => Math.ceil(at - now) + CLOCK_MS);
    return { requests: `${requests}`, left: left.join(' ') };
  });
}

type Native = (...args: unknown[]) => unknown;

/** Puts a proxy in a function's place, which still says that it is native code; returns how to take it away. */
function wrap(
  owner: object,
  name: string,
  call: (native: Native, self: unknown, args: unknown[]) => unknown,
): () => void {
  const native: unknown = Reflect.get(owner, name);
  if (!isCallable(native)) return () => {};
  const mine = new Proxy(native, { apply: (target, self: unknown, args) => call(target, self, args) });
  const put = (value: unknown) => Reflect.set(owner, name, value);
  put(mine);
  return () => {
    if (Reflect.get(owner, name) === mine) put(native);
  };
}

const isCallable = (value: unknown): value is Native => typeof value === 'function';

const FRAME_MS = 20;
// Firefox tells the time to a millisecond, and not always the nearest: a timer must not seem due before it is.
const CLOCK_MS = 2;
