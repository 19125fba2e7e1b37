// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PageReply } from '#contract/pageReply';
import type { Page } from '#page/page';
import { createCallMemory } from '#tools/callMemory';
import { pageTools } from '#tools/page/index';
import { servePage } from '#tools/servePage';
import { actingPage } from '../actingPage';
import { byId } from '../callTool';
import { everyPart } from '../everyPart';

let calls = 0;

/** A page served as the background is: the first call, and the same one again once the user agreed. */
function served(markup: string) {
  const page = actingPage(markup);
  const memory = createCallMemory();
  const serve = (tool: string, args: object, more: { callId: string; agreed?: true }) => {
    const part = pageTools.find(({ name }) => name === tool)?.part ?? 'core';
    const request = {
      kind: 'call',
      tool,
      part,
      effect: 'act',
      args: { ...args },
      agent: 'Test',
      origin: page.window.origin,
      remainingMs: 5_000,
      sentAt: Date.now(),
      refsAfter: 0,
      ...more,
    } as const;
    return new Promise<PageReply>((reply) =>
      servePage({ page, memory, loaded: everyPart(), isOurs: () => true }, (message) => {
        if (message.kind !== 'acting') reply(message);
      })(request),
    );
  };
  return {
    page,
    async ask(tool: string, args: object) {
      calls += 1;
      const callId = `c${calls}`;
      const first = await serve(tool, args, { callId });
      return { first, agree: () => serve(tool, args, { callId, agreed: true }) };
    },
  };
}

const checkout = `<div>Order total: <b id="total">€13.50</b>
  <form id="pay" action="https://pay.example/charge" method="post">
    <label>To <input name="payee" value="Corner Shop"></label>
    <input name="amount" type="hidden" value="13.50"><input autocomplete="cc-number" value="4111">
    <label>Note <input name="note"></label>
    <button id="go">Continue</button></form></div>`;

function sendings(page: Page): string[] {
  const sent: string[] = [];
  page.document.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push('sent');
  });
  return sent;
}

test('a form with a card in it is asked for, with what the page shows, whatever its button says', async () => {
  const { ask, page } = served(checkout);
  const sent = sendings(page);
  const { first, agree } = await ask('click', { target: 'Continue' });
  expect(first).toMatchObject({
    kind: 'asks',
    risk: {
      kind: 'pay',
      thing: 'Continue',
      facts: [
        { name: 'amount', value: '€13.50' },
        { name: 'recipient', value: 'Corner Shop' },
        { name: 'form', value: 'https://pay.example/charge' },
      ],
    },
  });
  expect(JSON.stringify(first)).not.toContain('4111');
  expect(sent).toEqual([]);
  expect(await agree()).toMatchObject({ kind: 'done' });
  expect(sent).toEqual(['sent']);
});

test.each([
  ['the amount on view', () => byId('total', HTMLElement).replaceChildren('€1,300.50')],
  ['a hidden amount', () => (inputNamed('amount').value = '1300.50')],
  ['the recipient', () => (inputNamed('payee').value = 'Somebody else')],
  ['where the form goes', () => byId('pay', HTMLFormElement).setAttribute('action', 'https://bad.example/')],
  ['where the button sends it', () => byId('go', HTMLButtonElement).setAttribute('formaction', '/elsewhere')],
  ['what the button says', () => byId('go', HTMLButtonElement).replaceChildren('Continue twice')],
  ['the card field, which goes', () => document.querySelector('[autocomplete]')?.remove()],
  [
    'the amount, under the pointer that is down',
    () =>
      byId('go', HTMLButtonElement).addEventListener('pointerdown', () =>
        byId('total', HTMLElement).replaceChildren('€1,300.50'),
      ),
  ],
])('what changes after the question is not done: %s', async (_what, change) => {
  const { ask, page } = served(checkout);
  const sent = sendings(page);
  const { first, agree } = await ask('click', { target: 'css=#go' });
  expect(first.kind).toBe('asks');
  change();
  expect(await agree()).toMatchObject({ kind: 'failed', result: { errorCode: 'PAGE_CHANGED' } });
  expect(sent).toEqual([]);
});

test('a countdown is no change', async () => {
  const { ask, page } = served(checkout.replace('Order total', '<i id="clock">Ends in 04:59</i> Total'));
  const sent = sendings(page);
  const { agree } = await ask('click', { target: 'Continue' });
  byId('clock', HTMLElement).textContent = 'Ends in 04:51';
  expect(await agree()).toMatchObject({ kind: 'done' });
  expect(sent).toEqual(['sent']);
});

test('an agreement is for one call, and nobody can claim one', async () => {
  const { ask, page } = served(checkout);
  const sent = sendings(page);
  const { agree } = await ask('click', { target: 'Continue' });
  await agree();
  expect((await ask('click', { target: 'Continue' })).first.kind).toBe('asks');
  const { agree: claim } = await served('<button>Pay</button>').ask('hover', { target: 'Pay' });
  expect(await claim()).toMatchObject({ kind: 'done' });
  expect(sent).toEqual(['sent']);
});

const signIn = (password: string) => `<form action="/in" method="post">
  <label>Mail <input name="mail" value="me@shop.example"></label>
  <label>Password <input type="password" name="p" value="${password}"></label><button>Go</button></form>`;

test.each([
  ['click', { target: 'Go' }, signIn('secret'), 'password'],
  ['submit_form', {}, signIn('secret'), 'password'],
  ['press_key', { keys: 'Enter', target: 'Mail' }, signIn('secret'), 'password'],
  ['press_key', { keys: 'Space', target: 'Go' }, signIn('secret'), 'password'],
  [
    'click',
    { target: 'Go' },
    '<form action="https://x.example/s"><input name="q"><button>Go</button></form>',
    'elsewhere',
  ],
  ['click', { target: 'css=i' }, '<button>Pay <i>now</i></button>', 'pay'],
  ['click', { target: 'css=div' }, '<div>Buy now</div>', 'pay'],
  ['click', { target: 'Report' }, '<a href="/report.pdf" download>Report</a>', 'download'],
  ['click', { target: 'Delete' }, '<a href="/delete/3">Delete</a>', 'delete'],
  [
    'click',
    { target: 'Send' },
    '<form action="/m" method="post"><textarea name="t">Hi</textarea><button>Send</button></form>',
    'send',
  ],
  ['click', { target: 'Löschen' }, '<div role="button" tabindex="0">Löschen</div>', 'delete'],
  ['click', { target: 'Pay' }, '<button aria-haspopup="false">Pay</button>', 'pay'],
  ['click', { target: 'Delete' }, '<table><tr><th><button>Delete</button></th></tr></table>', 'delete'],
  [
    'click',
    { target: 'Send' },
    '<form action="/m"><input name="a" value="x"><button aria-expanded="false">Send</button></form>',
    'send',
  ],
  [
    'click',
    { target: 'Delete' },
    '<table><tr><th>Order</th></tr><tr><td><button>Delete</button></td></tr></table>',
    'delete',
  ],
  ['fill', { target: 'Password', value: 'word' }, signIn(''), 'secret'],
  [
    'fill_form',
    {
      fields: [
        { target: 'Mail', value: 'x' },
        { target: 'Password', value: 'y' },
      ],
    },
    signIn(''),
    'secret',
  ],
  ['type_text', { target: 'Password', text: 'word' }, signIn(''), 'secret'],
] as const)('%s %j asks: %s', async (tool, args, markup, kind) => {
  const { ask } = served(markup);
  const { first } = await ask(tool, args);
  expect(first).toMatchObject({ kind: 'asks', risk: { kind } });
});

test.each([
  ['click', { target: 'Go' }, signIn('')],
  ['click', { target: 'Send feedback' }, '<a href="/feedback">Send feedback</a>'],
  ['click', { target: 'Send' }, '<form action="/m"><input required name="a"><button>Send</button></form>'],
  [
    'click',
    { target: 'Find' },
    '<form role="search" action="/s"><input name="q"><button>Find</button></form>',
  ],
  ['click', { target: 'Delete', role: 'checkbox' }, '<label><input type="checkbox"> Delete</label>'],
  [
    'press_key',
    { keys: 'Enter', target: 'Note' },
    '<textarea aria-label="Note"></textarea><button>Pay</button>',
  ],
  ['fill', { target: 'Mail', value: 'x' }, signIn('secret')],
  ['click', { target: 'Purchase date' }, '<table><tr><th><button>Purchase date</button></th></tr></table>'],
  ['click', { target: 'Pay in parts' }, '<details><summary>Pay in parts</summary>Three times 4 €</details>'],
  ['click', { target: 'Buy as a gift' }, '<button aria-expanded="false">Buy as a gift</button>'],
  ['click', { target: 'Send' }, '<button aria-haspopup="menu">Send</button>'],
  [
    'click',
    { target: 'Delete' },
    '<button popovertarget="sure">Delete</button><div id="sure" popover></div>',
  ],
  ['click', { target: 'Add to cart' }, '<button>Add to cart</button> €12.00'],
] as const)('%s %j asks nothing', async (tool, args, markup) => {
  const { ask, page } = served(markup);
  sendings(page);
  page.document.addEventListener('click', (event) => event.preventDefault());
  const { first } = await ask(tool, args);
  expect(first.kind).not.toBe('asks');
});

test('the row tells which one is deleted', async () => {
  const { ask } = served(
    '<table><tr><td>1002</td><td>Alan</td><td><button>Delete</button></td></tr><tr><td>7</td></tr></table>',
  );
  const { first } = await ask('click', { target: 'Delete' });
  expect(first).toMatchObject({ risk: { facts: [{ name: 'about', value: '1002 Alan Delete' }] } });
});

test('a line break that would send is refused before anything is typed, for want of a moment to ask', async () => {
  const { ask, page } = served(signIn('secret'));
  const sent = sendings(page);
  const { first } = await ask('type_text', { target: 'Mail', text: 'x\n' });
  expect(first).toMatchObject({ kind: 'failed', result: { errorCode: 'NEEDS_PERMISSION' } });
  expect(inputNamed('mail').value).toBe('me@shop.example');
  expect(sent).toEqual([]);
});

test.each(['cc-number', 'cc-csc', 'one-time-code'])('%s is left to the user', async (autocomplete) => {
  const { ask } = served(`<input aria-label="Code" autocomplete="${autocomplete}">`);
  const { first } = await ask('fill', { target: 'Code', value: '4111' });
  expect(first).toMatchObject({ kind: 'failed', result: { errorCode: 'SENSITIVE_FIELD' } });
});

test('a password that was agreed to is filled and told nowhere', async () => {
  const { ask } = served(signIn(''));
  const { first, agree } = await ask('fill', { target: 'Password', value: 'open sesame' });
  expect(first).toMatchObject({ risk: { facts: [{ name: 'field', value: 'Password' }, { name: 'form' }] } });
  const done = await agree();
  expect(done).toMatchObject({ kind: 'done', outcome: { verdict: 'changed' } });
  expect(JSON.stringify([first, done])).not.toContain('sesame');
  expect(inputNamed('p').value).toBe('open sesame');
});

function inputNamed(name: string): HTMLInputElement {
  const input = document.querySelector(`input[name=${name}]`);
  if (input instanceof HTMLInputElement) return input;
  throw new Error(`The test page has no input ${name}.`);
}
