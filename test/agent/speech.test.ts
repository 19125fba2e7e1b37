import { expect, test } from 'vitest';
import { createSpeech } from '#agent/speech';

test.each([
  [['Done'], 'Done'],
  [['I ', 'opened', ' it.'], 'I opened it.'],
  [['I', 'opened', 'it.'], 'I opened it.'],
  [[], ''],
])('%o is said as “%s”', (parts, said) => {
  const speech = createSpeech();
  for (const part of parts) speech.add(part);
  expect(speech.end()).toBe(said);
  expect(speech.end()).toBe('');
});
