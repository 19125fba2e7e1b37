import { expect, test } from 'vitest';
import { covers } from '#sites/wholeSite';

test.each([
  ['https://shop.example', 'https://shop.example', true],
  ['https://shop.example', 'https://www.shop.example', false],
  ['https://shop.example:8443', 'https://shop.example:8443', true],
  ['https://*.shop.example', 'https://shop.example', true],
  ['https://*.shop.example', 'https://a.b.shop.example', true],
  ['https://*.shop.example', 'http://shop.example', false],
  ['https://*.shop.example', 'https://shop.example:8443', false],
  ['https://*.shop.example', 'https://notshop.example', false],
  ['https://*.shop.example', 'https://shop.example.evil.example', false],
  ['*', 'https://shop.example', true],
  ['*', 'browser', true],
  ['browser', 'browser', true],
  ['https://*.shop.example', 'browser', false],
  ['!', 'https://shop.example', false],
])('whether a rule for %s speaks for %s: %s', (key, site, speaks) => {
  expect(covers(key, site)).toBe(speaks);
});
