import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteOf } from '#sites/site';
import { readSite } from '../../src/ui/options/readSite';

test.each([
  ['shop.example', 'https://shop.example'],
  ['  Shop.Example/cart?x=1#top ', 'https://shop.example'],
  ['http://shop.example:8080/x', 'http://shop.example:8080'],
  ['shop.example:8443', 'https://shop.example:8443'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:8080/a', 'http://127.0.0.1:8080'],
  ['https://intranet/', 'https://intranet'],
  ['bücher.example', 'https://xn--bcher-kva.example'],
  ['аpple.com', 'https://xn--pple-43d.com'],
  ['*.shop.example', 'https://*.shop.example'],
  ['http://*.shop.example/x', 'http://*.shop.example'],
  ['*.bücher.example', 'https://*.xn--bcher-kva.example'],
])('“%s” is %s', (typed, site) => {
  expect(readSite(typed)).toEqual({ ok: true, site });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['shop', 'malformed'],
  ['my shop', 'malformed'],
  ['https://', 'malformed'],
  ['shop.*.example', 'malformed'],
  ['*', 'malformed'],
  ['ftp://shop.example', 'scheme'],
  ['chrome://settings', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['about:blank', 'scheme'],
  ['https://me:secret@shop.example', 'credentials'],
  ['https://paypal.com@evil.example', 'credentials'],
  ['*.github.io', 'noWhole'],
  ['*.co.uk', 'noWhole'],
  ['*.www.shop.example', 'noWhole'],
  ['*.shop.example:8443', 'noWhole'],
  ['*.127.0.0.1', 'noWhole'],
])('“%s” is refused as %s', (typed, problem) => {
  expect(readSite(typed)).toEqual({ ok: false, problem });
});

test('whatever address is typed, the site is the one the browser would be on there', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const found = siteOf(url);
      expect(readSite(url)).toEqual(
        found.usable ? { ok: true, site: found.site } : { ok: false, problem: 'malformed' },
      );
    }),
  );
});

test('nothing typed makes it fail, and what comes out is a key of rules', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const read = readSite(typed);
      if (read.ok) expect(read.site).toMatch(/^https?:\/\/(\*\.)?[^/*@]+$/);
    }),
  );
});
