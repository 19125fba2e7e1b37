import { expect, test } from 'vitest';
import { recognise } from '#voice/recogniser';

class FakeEars {
  static last: FakeEars | undefined;
  lang = '';
  continuous = false;
  processLocally?: boolean;
  starts = 0;
  onresult: ((event: object) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  constructor() {
    FakeEars.last = this;
  }
  start() {
    this.starts += 1;
  }
  abort() {
    this.onend?.();
  }
}

function listening(onDevice = false) {
  const said: string[] = [];
  const lost: string[] = [];
  const recogniser = recognise(FakeEars, {
    language: 'de',
    onDevice,
    begun: () => said.push('(begun)'),
    said: (text) => said.push(text),
    lost: (state) => lost.push(state),
  });
  const ears = FakeEars.last;
  if (!ears) throw new Error('Nothing listens.');
  return { recogniser, ears, said, lost };
}

const result = (transcript: string, isFinal: boolean) => Object.assign([{ transcript }], { isFinal });

test('complete sentences are told once, in the language that was asked for', () => {
  const { ears, said } = listening();
  ears.onstart?.();
  ears.onresult?.({ resultIndex: 0, results: [result('scroll', false)] });
  ears.onresult?.({ resultIndex: 0, results: [result(' scroll down ', true)] });
  ears.onresult?.({ resultIndex: 1, results: [result('scroll down', true), result('stop', true)] });
  expect(said).toEqual(['(begun)', 'scroll down', 'stop']);
  expect(ears.lang).toBe('de-DE');
  expect(ears.processLocally).toBeUndefined();
});

test('where the device understands, nothing is sent away', () => {
  expect(listening(true).ears.processLocally).toBe(true);
});

test('silence does not end it, stopping does', () => {
  const { recogniser, ears, lost } = listening();
  ears.onerror?.({ error: 'no-speech' });
  ears.onend?.();
  expect(ears.starts).toBe(2);
  recogniser.stop();
  expect(ears.starts).toBe(2);
  expect(lost).toEqual([]);
});

test.each([
  ['not-allowed', 'unasked'],
  ['audio-capture', 'noDevice'],
  ['network', 'noEars'],
  ['language-not-supported', 'noLanguage'],
])('%s is lost as %s, and it does not begin again', (error, state) => {
  const { ears, lost } = listening();
  ears.onerror?.({ error });
  ears.onend?.();
  expect(lost).toEqual([state]);
  expect(ears.starts).toBe(1);
});
