import { expect, test } from 'vitest';
import { siteOfFrame } from '#sites/frameSite';

const parent = 'https://shop.example';

test.each([
  [
    'a page of another site',
    { origin: 'https://pay.example', url: 'https://pay.example/card' },
    'https://pay.example',
  ],
  ['a page that was not asked yet', { url: 'https://pay.example/card' }, 'https://pay.example'],
  ['a sandboxed page', { origin: 'null', url: 'https://pay.example/card' }, 'https://pay.example'],
  ['what is written into the page', { origin: parent, url: 'about:srcdoc' }, parent],
  ['the same, sandboxed', { origin: 'null', url: 'about:srcdoc' }, parent],
  [
    'an empty page of another site',
    { origin: 'https://ads.example', url: 'about:blank' },
    'https://ads.example',
  ],
  ['an empty page', { url: 'about:blank#x' }, parent],
  ['a page not loaded yet', { url: '' }, parent],
  [
    'a sandboxed page whose address speaks of an empty one',
    { origin: 'null', url: 'https://pay.example/#about:blank' },
    'https://pay.example',
  ],
  ['a browser page named like an empty one', { origin: 'null', url: 'about:blankets' }, undefined],
  ['a blob', { origin: 'null', url: 'blob:https://pay.example/1-2' }, 'https://pay.example'],
  ['data', { origin: 'null', url: 'data:text/html,<p>' }, undefined],
  ['a browser page', { url: 'chrome-error://chromewebdata/' }, undefined],
  ['a file', { url: 'file:///etc/hosts' }, undefined],
])('%s', (_what, framed, site) => {
  expect(siteOfFrame(framed, parent)).toBe(site);
});
