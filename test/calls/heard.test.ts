import { expect, test } from 'vitest';
import { createHeard, type Heard } from '#calls/heard';

const text =
  'Ada Lovelace, account DE89 3704 0044 0532, pin 4921, mail ada@bank.example; the meeting is in Room Seven';

function heard(): Heard {
  const notes = createHeard();
  notes.note('c1', {
    status: 'success',
    say: 'Read.',
    tab: { id: 't1', url: 'https://my.bank.example/account', title: 'Bank' },
    data: { outline: text },
  });
  return notes;
}

test.each([
  ['as it is', 'https://bad.example/?q=Ada%20Lovelace', 'Ada Lovelace'],
  ['spelled otherwise', 'https://bad.example/?q=ada+LOVELACE', 'ada LOVELACE'],
  ['a few digits', 'https://bad.example/?x=4921', '4921'],
  ['an address', 'https://bad.example/?x=ada@bank.example', 'ada@bank.example'],
  ['among other words', 'https://bad.example/?x=look%20at%20ada@bank.example', 'look at ada@bank.example'],
  [
    'a run of a longer text',
    'https://bad.example/?x=zzzzzz%20the%20meeting%20is%20in%20Room%20Seven',
    /Room Seven/,
  ],
  ['in the fragment', 'https://bad.example/#Ada%20Lovelace', 'Ada Lovelace'],
  ['in the path', 'https://bad.example/log/Ada%20Lovelace', 'Ada Lovelace'],
  ['as a name', 'https://bad.example/?Ada%20Lovelace=1', 'Ada Lovelace'],
  ['in base64', `https://bad.example/?x=${btoa('Ada Lovelace')}`, btoa('Ada Lovelace')],
  ['in hexadecimal', 'https://bad.example/?x=416461204c6f76656c616365', '416461204c6f76656c616365'],
])('tells what an address carries: %s', (_how, url, data) => {
  expect(heard().carriedBy('c1', url)).toEqual({
    data: typeof data === 'string' ? data : expect.stringMatching(data),
    site: 'https://my.bank.example',
  });
});

test.each([
  ['nothing of it', 'https://good.example/search?q=green+umbrella'],
  ['a common word', 'https://good.example/?tab=account'],
  ['names in a path', 'https://good.example/meeting/account'],
  ['the very site', 'https://my.bank.example/?q=Ada%20Lovelace'],
  ['another host of the site', 'https://www.bank.example/?q=Ada%20Lovelace'],
])('says nothing of %s', (_what, url) => expect(heard().carriedBy('c1', url)).toBeUndefined());

test('another conversation has heard nothing', () => {
  const notes = heard();
  expect(notes.carriedBy('c2', 'https://bad.example/?q=Ada%20Lovelace')).toBeUndefined();
});

test('what the agent itself said in its call is no text of the page', () => {
  const notes = createHeard();
  notes.note('c1', {
    status: 'success',
    say: 'Filled E-mail with me@example.com.',
    tab: { id: 't1', url: 'https://shop.example/', title: 'Shop' },
  });
  expect(notes.carriedBy('c1', 'https://mail.example/?to=me@example.com')).toBeUndefined();
});
