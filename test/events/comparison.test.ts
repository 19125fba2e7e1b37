import { expect, it } from 'vitest';
import { difference } from './comparison';

it.each([
  [['a', 'b', 'c'], ['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c'], ['a', 'c'], 'a, ~~b~~, c'],
  [['a', 'c'], ['a', 'b', 'c', 'd'], 'a, **b**, c, **d**'],
  [['a', 'b'], ['b', 'a'], '~~a~~, b, **a**'],
  [['a'], [], '~~a~~'],
])('of %j and %j tells %s', (base, other, told) => {
  expect(difference(base, other)).toBe(told);
});
