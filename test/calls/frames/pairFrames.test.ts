import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Framed, pairFrames } from '#calls/frames/pairFrames';
import type { FrameFacts } from '#contract/frames';

const facts = (given: Partial<FrameFacts>): FrameFacts => ({
  handle: 1,
  name: '',
  address: 'https://a.example/',
  width: 300,
  height: 150,
  x: 0,
  y: 0,
  share: 0.1,
  covered: false,
  ...given,
});
const framed = (given: Partial<Framed>): Framed => ({
  frameId: 1,
  url: 'https://a.example/',
  width: 300,
  height: 150,
  ...given,
});

test('goes by the browser’s number, then by the place both know', () => {
  const [one, two] = [facts({ frameId: 9, index: 0 }), facts({ index: 1 })];
  const documents = [framed({ frameId: 4, index: 1 }), framed({ frameId: 9, index: 5 })];
  const pairs = pairFrames([one, two], documents);
  expect(pairs.get(one)?.frameId).toBe(9);
  expect(pairs.get(two)?.frameId).toBe(4);
});

test('frames in shadow roots go by address and size, and by what is left', () => {
  const [pay, chat] = [
    facts({ address: 'https://pay.example/x' }),
    facts({ address: 'https://chat.example/' }),
  ];
  const documents = [
    framed({ frameId: 3, url: 'https://elsewhere.example/' }),
    framed({ frameId: 4, url: 'https://pay.example/x' }),
  ];
  const pairs = pairFrames([pay, chat], documents);
  expect(pairs.get(pay)?.frameId).toBe(4);
  expect(pairs.get(chat)?.frameId).toBe(3);
});

test('two that look alike in shadow roots are not guessed at', () => {
  const alike = [facts({ handle: 1 }), facts({ handle: 2 })];
  expect(pairFrames(alike, [framed({ frameId: 3 }), framed({ frameId: 4 })]).size).toBe(0);
});

test('no document is in two frames, and a place never goes to another place’s document', () => {
  const place = fc.option(fc.nat(5), { nil: undefined });
  const address = fc.constantFrom('https://a.example/', 'https://b.example/');
  const many = fc.array(fc.tuple(place, address), { maxLength: 6 });
  fc.assert(
    fc.property(many, many, (inPage, inBrowser) => {
      const known = inPage.map(([index, url], handle) =>
        facts({ handle, address: url, ...(index !== undefined && { index }) }),
      );
      const documents = inBrowser.map(([index, url], frameId) =>
        framed({ frameId, url, ...(index !== undefined && { index }) }),
      );
      const pairs = [...pairFrames(known, documents)];
      expect(new Set(pairs.map(([, document]) => document.frameId)).size).toBe(pairs.length);
      for (const [fact, document] of pairs) expect(fact.index).toBe(document.index);
    }),
  );
});
