import fc from 'fast-check';
import { expect, test } from 'vitest';
import { voiceFor } from '#voice/voiceFor';

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

test('a voice of the device speaks before one that sends the words away', () => {
  const here = voice('en-GB');
  expect(voiceFor([voice('en-US', false, true), here], 'en-US')).toBe(here);
});

test('among those the region counts, then what the browser prefers', () => {
  const [spain, mexico, preferred] = [voice('es_ES'), voice('es-MX'), voice('es-MX', true, true)];
  expect(voiceFor([spain, mexico, preferred], 'es-ES')).toBe(spain);
  expect(voiceFor([mexico, spain, preferred], 'es-MX')).toBe(preferred);
  expect(voiceFor([mexico, spain], 'es')).toBe(mexico);
});

test('none of another language', () => {
  const voices = fc.array(
    fc.constantFrom(voice('en-US', true, true), voice('de-DE'), voice('fil-PH', false)),
  );
  fc.assert(fc.property(voices, (all) => voiceFor(all, 'fi') === undefined));
});
