// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { describePage } from '#tools/page/describePage';
import { actingPage } from '../../page/actingPage';
import { callTool } from '../../page/callTool';

const described = (markup: string, title = 'Corner Shop') => {
  document.title = title;
  return callTool(actingPage(markup), describePage, {});
};

const checkout = `
  <header><nav aria-label="Shop"><a href="/">Home</a><a href="/cart">Cart</a></nav></header>
  <main><h1>Delivery</h1>
    <ol><li>Cart</li><li aria-current="step">Address</li><li>Pay</li></ol>
    <div role="alert">We do not deliver there. Sorry!</div>
    <form aria-label="Address"><label>Street <input required></label><label>City <input value="Bergen"></label>
      <button>Go on</button></form>
    <h2>Help</h2></main>
  <div style="display:none" role="alert">Hidden</div>`;

it('says where the user is, what stands out, and what there is', async () => {
  const { say, data } = await described(checkout);
  expect(say).toBe(
    'You are on “Corner Shop” at localhost:3000, under the heading “Delivery”, at step 2 of 3 “Address”. ' +
      'The page says “We do not deliver there Sorry”; the form “Address” has 2 fields and still needs Street. ' +
      'There are 2 links, 1 button and the headings “Help”.',
  );
  expect(data).toMatchObject({
    title: 'Corner Shop',
    headings: [
      { level: 1, text: 'Delivery' },
      { level: 2, text: 'Help' },
    ],
    landmarks: [
      { role: 'banner' },
      { role: 'navigation', name: 'Shop' },
      { role: 'main' },
      { role: 'form', name: 'Address' },
    ],
    form: { name: 'Address', fields: 2, missing: ['Street'] },
    errors: ['We do not deliver there. Sorry!'],
    step: { name: 'Address', at: 2, of: 3 },
    counts: { links: 2, buttons: 1 },
  });
});

it('tells of the dialog in front, and counts only what can be used', async () => {
  const { say, data } = await described(
    '<a href="/">Home</a><div role="dialog" aria-modal="true" aria-label="Cookies"><button>Accept</button></div>',
  );
  expect(say).toContain('The dialog “Cookies” is open in front.');
  expect(data).toMatchObject({ dialog: { name: 'Cookies', modal: true }, counts: { links: 0, buttons: 1 } });
});

it('hears of steps in words', async () => {
  const { data } = await described('<p>Step 2 of 4: Payment</p>');
  expect(data).toMatchObject({ step: { at: 2, of: 4, name: 'Payment' } });
});

it('has something to say of an empty page', async () => {
  expect((await described('', '')).say).toMatch(/^You are on a page without a title at .+ There is nothing/);
});

it('never says more than three sentences, whatever the page is called', async () => {
  const { say } = await described('<h1>One. Two! Three? Four.</h1><h2>Five. Six.</h2>', 'A. B. C. D.');
  expect(say.match(/[.!?](?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
});
