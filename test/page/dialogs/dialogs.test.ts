// @vitest-environment jsdom
import type { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createDialogDesk, type DialogDesk } from '#page/dialogs/desk';
import { guardDialogs } from '#page/dialogs/guard';
import { withDialogs } from '#page/dialogs/tellDialogs';

const native = {
  open: vi.fn(() => null),
  alert: vi.fn(),
  confirm: vi.fn(() => true),
  prompt: vi.fn(() => 'native'),
  print: vi.fn(),
};
// One window, one guard and one desk serve the whole file.
let window: Window & typeof globalThis;
let desk: DialogDesk;

beforeAll(() => {
  // The emulator's window lacks only what its types say no browser lacks; no type knows this global.
  const { jsdom } = globalThis as unknown as { jsdom: JSDOM };
  window = jsdom.window as unknown as Window & typeof globalThis;
  // The emulator has none of these.
  Object.assign(window, native, { BeforeUnloadEvent: class extends Event {} });
  guardDialogs(window);
});

describe('a guarded page without a desk', () => {
  test('shows its questions as ever', () => {
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    expect(window.confirm('Sure?')).toBe(true);
    expect(window.prompt('Name?', 'Ada')).toBe('native');
    expect(native.prompt).toHaveBeenCalledWith('Name?', 'Ada');
    vi.useRealTimers();
  });

  test('is guarded once', () => {
    const { confirm } = window;
    guardDialogs(window);
    expect(window.confirm).toBe(confirm);
  });
});

describe('the desk', () => {
  beforeAll(() => {
    desk = createDialogDesk(window);
  });

  test('leaves dialogs alone that come of no act', () => {
    expect(desk.guarded()).toBe(true);
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    expect(window.confirm('Sure?')).toBe(true);
    vi.useRealTimers();
    expect(desk.take()).toEqual([]);
  });

  test('answers Cancel while we act, and OK once when that was announced', () => {
    desk.announce({ accept: true, text: 'Grace' });
    const end = desk.beginAct();
    expect(window.prompt('Name?', 'Ada')).toBe('Grace');
    expect(window.prompt('Name?', 'Ada')).toBeNull();
    expect(window.confirm('Sure?')).toBe(false);
    window.alert('Done');
    end();
    expect(desk.take().map(({ kind, answer, announced }) => [kind, answer, announced])).toEqual([
      ['prompt', 'ok', true],
      ['prompt', 'cancel', false],
      ['confirm', 'cancel', false],
      ['alert', 'ok', false],
    ]);
    expect(desk.take()).toEqual([]);
    expect(desk.lastQuestion()).toBe('Sure?');
  });

  test('forgets an announcement after a minute', () => {
    desk.announce({ accept: true });
    vi.useFakeTimers({ now: Date.now() + 61_000 });
    const end = desk.beginAct();
    expect(window.confirm('Sure?')).toBe(false);
    end();
    vi.useRealTimers();
    expect(desk.take()).toMatchObject([{ announced: false }]);
  });

  test('stops the eleventh dialog in a row', () => {
    const end = desk.beginAct();
    for (let count = 0; count < 10; count += 1) expect(window.confirm('Again?')).toBe(false);
    expect(() => window.confirm('Again?')).toThrow('Too many dialogs');
    expect(() => window.alert('Again!')).toThrow('Too many dialogs');
    end();
    expect(desk.take().filter(({ answer }) => answer === 'stopped')).toHaveLength(1);
  });

  test('learns of a window the browser kept shut', () => {
    const end = desk.beginAct();
    window.open('/story', '_self');
    expect(desk.takeOpened().address).toBeUndefined();
    window.open('javascript:alert(1)');
    expect(desk.takeOpened().address).toBeUndefined();
    window.open('/story', 'shop', 'noopener');
    expect(desk.takeOpened().address).toBe(new URL('/story', document.baseURI).href);
    end();
  });

  test('hears whether the page objects to being left', () => {
    expect(desk.keepsFromLeaving()).toBe(false);
    const listening = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: listening.signal });
    expect(desk.keepsFromLeaving()).toBe(true);
    listening.abort();
    expect(desk.take().map(({ kind }) => kind)).toEqual(['leave']);
  });
});

test.each([
  ['confirm', 'changed', false, 'dialog_open'],
  ['confirm', 'changed', true, 'changed'],
  ['confirm', 'navigated', false, 'navigated'],
  ['alert', 'no_change', false, 'dialog_open'],
  ['alert', 'changed', false, 'changed'],
] as const)('a %s during an act that %s (announced: %s) is told as %s', (kind, verdict, announced, told) => {
  const dialog = { kind, text: 'Sure?', answer: 'cancel', announced, late: false } as const;
  expect(withDialogs({ verdict, say: 'Clicked.' }, [dialog])).toMatchObject({
    verdict: told,
    say: expect.stringMatching(/^Clicked\. The page (asked|says) “Sure\?”/),
  });
});

test('a dialog of the act before changes no verdict', () => {
  const dialog = { kind: 'confirm', text: 'Sure?', answer: 'cancel', announced: false, late: true } as const;
  const told = withDialogs({ verdict: 'changed', say: 'Clicked.' }, [dialog]);
  expect(told).toMatchObject({ verdict: 'changed', say: expect.stringContaining('After the act before') });
});
