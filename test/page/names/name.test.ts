// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { nameOf } from '#page/names/name';
import { openPage } from '../openPage';

// Firefox 153 says it once or twice, as it happens, so that this cannot stand in the tables of test/names.
test('what is named twice is said once', () => {
  const page = openPage('<button id=a>One</button><div id=it role=group aria-labelledby="a a"></div>');
  const names = [...document.querySelectorAll('[id]')].map((element) => nameOf(page, element));
  expect(names).toEqual(['One', 'One']);
});
