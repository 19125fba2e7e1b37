import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ToolFailure } from '#contract/toolFailure';
import { keyFacts, parseChord } from '#page/keys/keyNames';

const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

it.each([
  ['Enter', { ...none, key: 'Enter' }],
  ['return', { ...none, key: 'Enter' }],
  ['esc', { ...none, key: 'Escape' }],
  ['page down', { ...none, key: 'PageDown' }],
  ['Control+A', { ...none, ctrlKey: true, key: 'a' }],
  ['shift+a', { ...none, shiftKey: true, key: 'A' }],
  ['cmd + shift + z', { ...none, metaKey: true, shiftKey: true, key: 'Z' }],
  ['+', { ...none, key: '+' }],
  ['ctrl++', { ...none, ctrlKey: true, key: '+' }],
  ['f5', { ...none, key: 'F5' }],
  ['ä', { ...none, key: 'ä' }],
])('reads %s', (said, chord) => {
  expect(parseChord(said)).toEqual(chord);
});

it('answers anything else with INVALID_ARGS', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (said) => {
      try {
        expect(parseChord(said).key).not.toBe('');
      } catch (error) {
        expect(error).toBeInstanceOf(ToolFailure);
      }
    }),
  );
});

it('knows the codes pages ask for', () => {
  expect([keyFacts('a'), keyFacts('7'), keyFacts(' '), keyFacts('ArrowUp')]).toEqual([
    { code: 'KeyA', keyCode: 65 },
    { code: 'Digit7', keyCode: 55 },
    { code: 'Space', keyCode: 32 },
    { code: 'ArrowUp', keyCode: 38 },
  ]);
});
