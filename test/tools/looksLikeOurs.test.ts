import { expect, test } from 'vitest';
import { looksLikeOurs } from '#tools/looksLikeOurs';

test.each([
  ['click', 'click'],
  ['CLICK', 'click'],
  ['c1ick', 'click'],
  ['read-page', 'read_page'],
  ['readPage', 'read_page'],
  ['read.page.', 'read_page'],
  ['navigate_', 'navigate'],
])('%s could be taken for %s', (name, ours) => {
  expect(looksLikeOurs(name)).toBe(ours);
});

test.each(['check_inventory', 'clicks', 'get_customer_info', '', '7'])('%s is a name of its own', (name) => {
  expect(looksLikeOurs(name)).toBeUndefined();
});
