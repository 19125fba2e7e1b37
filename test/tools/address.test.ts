import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '#tools/address';

test.each([
  ['example.com', 'https://example.com/'],
  ['example.com/orders?x=1', 'https://example.com/orders?x=1'],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
  ['localhost:8080/a', 'https://localhost:8080/a'],
])('takes %s as %s', (said, href) => expect(parseAddress(said).href).toBe(href));

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' data:text/html,x',
  'blob:https://a/b',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
  'view-source:https://a.example',
  'moz-extension://a/b',
  'mailto:me@example.com',
  'https://user:word@a.example/',
  'java\nscript:alert(1)',
  'https://',
  '',
  `https://a.example/${'x'.repeat(3000)}`,
])('refuses %j', (said) => {
  expect(() => parseAddress(said)).toThrowError(expect.objectContaining({ code: 'URL_BLOCKED' }));
});

test('gives http or https without credentials, or refuses', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true }), fc.domain()), (said) => {
      try {
        const { protocol, username, password } = parseAddress(said);
        expect(['https:', 'http:']).toContain(protocol);
        expect(username + password).toBe('');
      } catch (refused) {
        expect(refused).toMatchObject({ code: 'URL_BLOCKED' });
      }
    }),
  );
});
