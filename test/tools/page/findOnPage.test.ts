// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createPage } from '#page/page';
import { findOnPage } from '#tools/page/findOnPage';
import { callTool } from '../../page/callTool';

function found(markup: string, args: { text?: string; role?: string; limit?: number }) {
  document.body.innerHTML = markup;
  return callTool(
    createPage(globalThis.window, (element) => element.shadowRoot),
    findOnPage,
    args,
  );
}

const shop = `
  <h1>Shoes</h1>
  <ul><li><h3>Blue shoes</h3><p>Free shipping</p><button>Add to cart</button></li>
  <li><h3>Red shoes</h3><p>No free shipping</p><button>Add to cart</button></li></ul>`;

it('finds words in text and names, with what is around', async () => {
  expect(await found(shop, { text: 'free shipping' })).toEqual({
    say: '“free shipping” is here 2 times: paragraph “Free shipping”, paragraph “No free shipping”.',
    data: {
      found: 2,
      matches: [
        { ref: 'e1', role: 'paragraph', name: 'Free shipping', context: 'Blue shoes' },
        { ref: 'e2', role: 'paragraph', name: 'No free shipping', context: 'Red shoes' },
      ],
    },
  });
});

it('finds all of a role, up to the limit', async () => {
  const { data } = await found(shop, { role: 'heading', limit: 2 });
  expect(data).toMatchObject({ found: 3, matches: [{ name: 'Shoes' }, { name: 'Blue shoes' }] });
});

it('narrows words to a role', async () => {
  const { data } = await found(shop, { text: 'cart', role: 'button' });
  expect(data).toMatchObject({ found: 2 });
});

it('says when there is none', async () => {
  expect(await found(shop, { text: 'green hats' })).toEqual({
    say: '“green hats” is not on this page.',
    data: { found: 0, matches: [] },
  });
});

it('leaves out what is hidden', async () => {
  expect(await found('<p hidden style="display:none">Secret</p>', { text: 'secret' })).toMatchObject({
    data: { found: 0 },
  });
});

it('needs words or a role', async () => {
  await expect(found(shop, {})).rejects.toMatchObject({ code: 'INVALID_ARGS' });
});
