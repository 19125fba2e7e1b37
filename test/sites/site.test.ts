import { expect, test } from 'vitest';
import { siteOf } from '#sites/site';

test.each([
  ['https://shop.example/cart?x=1#top', 'https://shop.example'],
  ['http://shop.example/', 'http://shop.example'],
  ['HTTPS://WWW.Shop.Example:443/', 'https://www.shop.example'],
  ['https://shop.example:8443/', 'https://shop.example:8443'],
])('%s is of %s', (url, site) => expect(siteOf(url)).toEqual({ usable: true, site }));

test.each([
  [undefined, 'The tab shows no page yet.'],
  ['', 'The tab shows no page yet.'],
  ['shop', '“shop” is not an address.'],
  ['x'.repeat(100), `“${'x'.repeat(80)}” is not an address.`],
  ['chrome://settings', 'Browsers keep extensions out of chrome: pages.'],
  ['file:///etc/hosts', 'Browsers keep extensions out of file: pages.'],
  ['ftp://shop.example/', 'Browsers keep extensions out of ftp: pages.'],
  ['https://*.shop.example/', '“*.shop.example” is no host.'],
])('%s can have no rule, and is told why', (url, why) => expect(siteOf(url)).toEqual({ usable: false, why }));
