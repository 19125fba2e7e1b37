// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '#page/read/waitFor';
import { openPage } from './openPage';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const bounds = { atMostMs: 10_000, signal: new AbortController().signal };

describe('waiting', () => {
  it('ends at once when the words are there', async () => {
    const { say } = await waitFor(openPage('<p>Thank you!</p>'), { text: 'thank you' }, bounds);
    expect(say).toBe('“thank you” is there.');
  });

  it('ends when the words appear', async () => {
    const waiting = waitFor(
      openPage('<p id="p">Loading</p>'),
      { text: 'Thank you', gone: 'loading' },
      bounds,
    );
    await vi.advanceTimersByTimeAsync(1_000);
    document.getElementById('p')?.replaceChildren('Thank you');
    await vi.advanceTimersByTimeAsync(250);
    expect((await waiting).say).toBe('“Thank you” is there, “loading” is gone.');
  });

  it('does not take hidden words for words that are there', async () => {
    const waiting = waitFor(openPage('<p id="p" style="display:none">Saved</p>'), { text: 'saved' }, bounds);
    await vi.advanceTimersByTimeAsync(500);
    document.getElementById('p')?.removeAttribute('style');
    await vi.advanceTimersByTimeAsync(250);
    expect((await waiting).data).toMatchObject({ waited_ms: expect.any(Number) });
  });

  it('ends when the target can be pointed at', async () => {
    const waiting = waitFor(openPage('<p>Wait</p>'), { target: 'Pay button' }, bounds);
    await vi.advanceTimersByTimeAsync(300);
    document.body.insertAdjacentHTML('beforeend', '<button>Pay</button>');
    await vi.advanceTimersByTimeAsync(250);
    expect((await waiting).say).toBe('“Pay button” is there.');
  });

  it('sees the address change without a change of the page', async () => {
    const waiting = waitFor(openPage(''), { url: '#done' }, bounds);
    await vi.advanceTimersByTimeAsync(300);
    window.history.replaceState(null, '', '#done');
    await vi.advanceTimersByTimeAsync(250);
    expect((await waiting).say).toBe('The address has “#done”.');
  });

  it('ends half a second after the last change', async () => {
    const waiting = waitFor(openPage('<p></p>'), { quiet: true }, bounds);
    await vi.advanceTimersByTimeAsync(400);
    document.body.append('more');
    await vi.advanceTimersByTimeAsync(800);
    expect(Number((await waiting).data?.waited_ms)).toBeGreaterThanOrEqual(900);
  });

  it('says what the page shows instead when the time is over', async () => {
    document.title = 'Checkout';
    const page = openPage('<h1>Payment failed</h1>');
    const waiting = waitFor(page, { text: 'Payment done' }, { ...bounds, atMostMs: 500 });
    const failing = expect(waiting).rejects.toMatchObject({
      code: 'TIMED_OUT',
      message: expect.stringContaining('“Payment done” did not appear. The page is “Checkout”'),
      details: { nearest: ['Payment failed'] },
    });
    await vi.advanceTimersByTimeAsync(600);
    await failing;
  });

  it('ends when the call is stopped', async () => {
    const stop = new AbortController();
    const waiting = waitFor(openPage(''), { text: 'never' }, { ...bounds, signal: stop.signal });
    const failing = expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    await failing;
  });

  it('needs something to wait for', async () => {
    await expect(waitFor(openPage(''), {}, bounds)).rejects.toMatchObject({ code: 'INVALID_ARGS' });
  });
});
