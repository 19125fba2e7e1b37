import { guardWork } from '../work/guardWork';
import { guardLeaving } from './guardLeaving';
import { guardOpening } from './guardOpening';
import { heldWhileLoading } from './heldWhileLoading';
import { hearWire, TO_DESK, TO_GUARD, wireOf } from './wire';

type Native = (...args: never[]) => unknown;

/**
 * Runs in the page's own world: asks the desk beside the page what to do with each dialog before the browser shows
 * it and stands still. Where nobody answers, the browser's own dialog comes as ever.
 */
export function guardDialogs(window: Window & typeof globalThis): void {
  const wire = wireOf(window);
  if (wire.say(TO_GUARD, { kind: 'there' })) return;
  const held = heldWhileLoading(window);
  const ask = (kind: string, text: unknown, usual: unknown) =>
    wire.say(TO_DESK, { kind, text: wordsOf(text), usual: wordsOf(usual) });

  const guard = (kind: 'alert' | 'confirm' | 'prompt' | 'print') => {
    const native: Native = window[kind];
    const show = (args: unknown[]) => {
      ask('shown', args[0], '');
      try {
        return Reflect.apply(native, window, args);
      } finally {
        ask('closed', '', '');
      }
    };
    const handler: ProxyHandler<Native> = {
      apply(_native, _window, args) {
        const answer = ask(kind, args[0], args[1]);
        if (answer) return answered(kind, answer);
        // These two have no answer the page waits for, so they can wait for a desk.
        if (kind === 'confirm' || kind === 'prompt' || !held.holds()) return show(args);
        held.keep({ hand: () => ask(kind, args[0], '') !== undefined, show: () => show(args) });
        return undefined;
      },
    };
    // A proxy of the browser's function still says that it is native code.
    Object.assign(window, { [kind]: new Proxy(native, handler) });
  };
  for (const kind of ['alert', 'confirm', 'prompt', 'print'] as const) guard(kind);
  guardOpening(window, wire);
  guardWork(window, wire);
  const leave = guardLeaving(window);

  hearWire(window, TO_GUARD, (fact) => {
    if (fact('kind') === 'leave') leave(Number(fact('until')));
    if (fact('kind') === 'desk') held.hand();
    return {};
  });
}

function answered(kind: string, answer: (name: string) => string | null): unknown {
  if (answer('stop') !== null) throw new Error('Too many dialogs.');
  if (kind === 'confirm') return answer('accept') !== null;
  return kind === 'prompt' && answer('accept') !== null ? (answer('text') ?? '') : dismissed(kind);
}

const dismissed = (kind: string) => (kind === 'prompt' ? null : undefined);

const wordsOf = (said: unknown) => (said === undefined ? '' : `${said}`.slice(0, 2_000));
