// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ToolFailure } from '#contract/toolFailure';
import { describe as described } from '#page/names/describe';
import type { Page } from '#page/page';
import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';
import { openPage } from './openPage';
import { resolveTarget } from './resolveTarget';

function idOf(page: Page, pointing: string | Pointing, purpose: Purpose = 'click'): string {
  return resolveTarget(page, typeof pointing === 'string' ? { target: pointing } : pointing, purpose).id;
}

function failureOf(act: () => unknown): ToolFailure {
  try {
    act();
  } catch (error) {
    if (error instanceof ToolFailure) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('words', () => {
  const form = `
    <form aria-label="Account">
      <label for="mail">E-mail</label><input id="mail">
      <label>Password <input id="secret" type="password"></label>
      <input id="search" placeholder="Search products">
      <label><input id="terms" type="checkbox"> I accept the terms</label>
      <button id="go">Sign in</button>
      <input type="submit" id="send" value="Send it">
      <a id="cart" href="/cart">Checkout</a>
      <button id="icon" aria-label="Close"><svg></svg></button>
      <a id="logo" href="/"><img alt="Home page" src="x.png"></a>
    </form>`;

  it.each([
    ['Sign in', 'go'],
    ['sign-in', 'go'],
    ['the sign in button', 'go'],
    ['signin', 'go'],
    ['sing in', 'go'],
    ['send it', 'send'],
    ['check out', 'cart'],
    ['check out link', 'cart'],
    ['close', 'icon'],
    ['home', 'logo'],
    ['accept the terms', 'terms'],
    ['accept the terms checkbox', 'terms'],
  ])('“%s” clicks %s', (words, id) => {
    expect(idOf(openPage(form), words)).toBe(id);
  });

  it.each([
    ['email', 'mail'],
    ['the e mail field', 'mail'],
    ['password', 'secret'],
    ['passwort', 'secret'],
    ['search', 'search'],
    ['product search', 'search'],
    ['search box', 'search'],
  ])('“%s” fills %s', (words, id) => {
    expect(idOf(openPage(form), words, 'edit')).toBe(id);
  });

  it('prefers the field to the button of the same name when filling, and the button when clicking', () => {
    const page = openPage('<input id="field" aria-label="Search"><button id="button">Search</button>');
    expect(idOf(page, 'search', 'edit')).toBe('field');
    expect(idOf(page, 'search button')).toBe('button');
    expect(idOf(page, { target: 'search', role: 'button' })).toBe('button');
  });

  it('hears numbers as digits', () => {
    expect(idOf(openPage('<button id="a">Page 1</button><button id="b">Page 2</button>'), 'page two')).toBe(
      'b',
    );
  });

  it('ignores accents', () => {
    expect(idOf(openPage('<a id="a" href="/c">Café Zürich</a>'), 'cafe zurich')).toBe('a');
  });

  it('prefers the exact name to a longer one', () => {
    expect(idOf(openPage('<button id="a">Save draft</button><button id="b">Save</button>'), 'save')).toBe(
      'b',
    );
  });

  it('finds words that are no control’s name', () => {
    const page = openPage('<div><div id="card"><b id="bold">Blue</b> shoes</div></div>');
    expect(idOf(page, 'blue shoes')).toBe('card');
  });

  it('takes the control around plain words', () => {
    const long = 'and more of it '.repeat(40);
    const page = openPage(`<a id="card" href="/blue"><p>Blue shoes</p><p>${long}</p></a>`);
    expect(idOf(page, 'blue shoes')).toBe('card');
  });

  it('reads labels joined of several elements', () => {
    const page = openPage(
      '<span id="x">Ship</span><span id="y">to</span><input id="a" aria-labelledby="x y">',
    );
    expect(idOf(page, 'ship to', 'edit')).toBe('a');
  });

  it('looks into shadow roots', () => {
    const page = openPage('<my-box id="host"></my-box>');
    document.getElementById('host')?.attachShadow({ mode: 'open' }).append(button('inner', 'Pay now'));
    expect(idOf(page, 'pay now')).toBe('inner');
  });

  it('leaves what lies behind an open modal dialog', () => {
    const page = openPage(
      '<button id="behind">Delete</button><div role="dialog" aria-modal="true"><button id="front">Delete</button></div>',
    );
    expect(idOf(page, 'delete')).toBe('front');
  });

  it('takes the enabled one of two', () => {
    expect(idOf(openPage('<button disabled id="a">Next</button><button id="b">Next</button>'), 'next')).toBe(
      'b',
    );
  });

  it('takes the first of several links to one place', () => {
    const page = openPage('<a id="a" href="/o">Orders</a><p>x</p><a id="b" href="/o">Orders</a>');
    expect(idOf(page, 'orders')).toBe('a');
  });

  it('survives a form whose properties the page’s fields shadow', () => {
    const page = openPage(
      '<form id="f"><input name="parentNode"><input name="getAttribute"><input name="localName"><button id="b">Go</button></form>',
    );
    expect(idOf(page, 'go')).toBe('b');
    expect(described(page, resolveTarget(page, { target: 'css=form' }, 'any')).role).toBe('form');
  });
});

describe('after a change', () => {
  const kept = (page: Page) => expect(idOf(page, 'Keep this')).toBe('other');

  it.each([
    ['text', () => document.querySelector('#a b')?.replaceChildren('Delete now')],
    ['an attribute', () => document.querySelector('#a')?.setAttribute('aria-label', 'Delete now')],
    ['a picture’s alternative', () => document.querySelector('#a img')?.setAttribute('alt', 'Delete now')],
  ])('of %s inside it, a thing goes by its new words only', (_what, change) => {
    const page = openPage(
      '<button id="a">Open <b>file</b><img alt="x"></button><button id="other">Keep this</button>',
    );
    expect(idOf(page, 'open file')).toBe('a');
    kept(page);
    change();
    expect(idOf(page, 'delete now')).toBe('a');
    kept(page);
  });

  it('a field goes by the new words of its label', () => {
    const page = openPage('<label for="a" id="l">Name</label><input id="a"><input aria-label="Other">');
    expect(idOf(page, 'name', 'edit')).toBe('a');
    document.querySelector('#l')?.replaceChildren('Street');
    expect(idOf(page, 'street', 'edit')).toBe('a');
    expect(failureOf(() => idOf(page, 'name', 'edit')).code).toBe('TARGET_NOT_FOUND');
  });

  it('a thing in a shadow root goes by its new words', () => {
    const page = openPage('<my-box id="host"></my-box>');
    const inner = button('inner', 'Pay now');
    document.getElementById('host')?.attachShadow({ mode: 'open' }).append(inner);
    expect(idOf(page, 'pay now')).toBe('inner');
    inner.textContent = 'Send off';
    expect(idOf(page, 'send off')).toBe('inner');
  });
});

describe('several matches', () => {
  const cards = `
    <ul><li><h3>Blue shoes</h3><button id="a">Add to cart</button></li>
    <li><h3>Red shoes</h3><button id="b">Add to cart</button></li></ul>`;

  it('acts on none and numbers them with what tells them apart', () => {
    const failure = failureOf(() => idOf(openPage(cards), 'add to cart'));
    expect(failure.code).toBe('TARGET_AMBIGUOUS');
    expect(failure.details).toEqual({
      found: 2,
      candidates: [
        { pick: 1, ref: 'e1', role: 'button', name: 'Add to cart', context: 'Blue shoes' },
        { pick: 2, ref: 'e2', role: 'button', name: 'Add to cart', context: 'Red shoes' },
      ],
    });
    expect(failure.message).toContain('2: button “Add to cart” (Red shoes)');
  });

  it('takes the one picked', () => {
    expect(idOf(openPage(cards), { target: 'add to cart', pick: 2 })).toBe('b');
  });

  it('says so when there is no such number', () => {
    const failure = failureOf(() => idOf(openPage(cards), { target: 'add to cart', pick: 3 }));
    expect(failure.code).toBe('TARGET_AMBIGUOUS');
    expect(failure.message).toContain('no number 3');
  });
});

describe('no match', () => {
  it('names the nearest', () => {
    const failure = failureOf(() => idOf(openPage('<button>Check my order</button>'), 'order history'));
    expect(failure.code).toBe('TARGET_NOT_FOUND');
    expect(failure.details).toEqual({ nearest: [{ ref: 'e1', role: 'button', name: 'Check my order' }] });
  });

  it('says when the match is hidden', () => {
    const failure = failureOf(() => idOf(openPage('<button style="display:none">Buy</button>'), 'buy'));
    expect(failure.code).toBe('TARGET_HIDDEN');
  });
});

describe('refs', () => {
  it('find their element, with and without the letter', () => {
    const page = openPage('<button id="a">Buy</button>');
    described(page, resolveTarget(page, { target: 'buy' }, 'click'));
    expect(idOf(page, 'e1')).toBe('a');
    expect(idOf(page, '1')).toBe('a');
    expect(idOf(page, 'number 1')).toBe('a');
  });

  it('find the one element that took its place', () => {
    const page = openPage('<button id="a">Buy</button>');
    described(page, resolveTarget(page, { target: 'buy' }, 'click'));
    document.body.innerHTML = '<p>New</p><button id="b">Buy</button>';
    expect(idOf(page, 'e1')).toBe('b');
  });

  it('are stale when the name changed', () => {
    const page = openPage('<button id="a">Buy</button>');
    described(page, resolveTarget(page, { target: 'buy' }, 'click'));
    document.getElementById('a')?.replaceChildren('Delete');
    const failure = failureOf(() => idOf(page, 'e1'));
    expect(failure.code).toBe('TARGET_STALE');
    expect(failure.details).toEqual({ candidates: [{ pick: 1, ref: 'e2', role: 'button', name: 'Delete' }] });
  });

  it('are stale when several took its place', () => {
    const page = openPage('<button id="a">Buy</button>');
    described(page, resolveTarget(page, { target: 'buy' }, 'click'));
    document.body.innerHTML = '<button>Buy</button><button>Buy</button>';
    expect(failureOf(() => idOf(page, 'e1')).code).toBe('TARGET_STALE');
  });

  it('are stale when this page never gave them', () => {
    expect(failureOf(() => idOf(openPage('<p>x</p>'), 'e9')).code).toBe('TARGET_STALE');
  });

  it('leave numbers that are names to words', () => {
    expect(idOf(openPage('<button id="a">7</button>'), '7')).toBe('a');
  });
});

describe('selectors', () => {
  it('find elements in shadow roots too', () => {
    const page = openPage('<my-box id="host"></my-box>');
    document.getElementById('host')?.attachShadow({ mode: 'open' }).append(button('inner', 'Pay'));
    expect(idOf(page, 'css=#inner')).toBe('inner');
  });

  it('must be valid', () => {
    expect(failureOf(() => idOf(openPage(''), 'css=a[')).code).toBe('INVALID_ARGS');
  });

  it('must find one', () => {
    const page = openPage('<a href="/1">One</a><a href="/2">Two</a>');
    expect(failureOf(() => idOf(page, 'css=b')).code).toBe('TARGET_NOT_FOUND');
    expect(failureOf(() => idOf(page, 'css=a')).code).toBe('TARGET_AMBIGUOUS');
  });
});

function button(id: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.id = id;
  made.append(text);
  return made;
}

it('a kind that was said goes before an exact name of another kind', () => {
  const page = openPage('<label>Search the shop <input type="search"></label><button>Search</button>');
  expect(resolveTarget(page, { target: 'the search field' }, 'any').localName).toBe('input');
  expect(resolveTarget(page, { target: 'search button' }, 'any').localName).toBe('button');
});

describe('what is nearest', () => {
  const markup =
    '<button id="buy">Buy now</button><button id="buying">Buying guide</button><a href="/x" hidden>Gone</a>';
  const nearestTo = (page: Page, target: string, role?: string) => {
    const { details } = failureOf(() => resolveTarget(page, { target, role }, 'click'));
    return JSON.stringify(details?.nearest);
  };

  it('is told with a name that nothing has, in any role', () => {
    expect(nearestTo(openPage(markup), 'buy then')).toContain('"name":"Buy now"');
    expect(nearestTo(openPage(markup), 'buy now', 'link')).toContain('"name":"Buy now"');
  });

  it('is told with a selector by the words in it', () => {
    expect(nearestTo(openPage(markup), 'css=.buy-now-button')).toContain('"name":"Buy now"');
    expect(nearestTo(openPage(markup), 'css=a')).toContain('"name":"Gone"');
  });

  it('is told with a ref to what is hidden now', () => {
    const page = openPage(markup);
    const button = document.getElementById('buy');
    if (!button) throw new Error('The page has no button.');
    const { ref } = described(page, button);
    button.hidden = true;
    expect(nearestTo(page, ref)).toContain('"name":"Buying guide"');
  });
});

it('narrows by a spoken kind as well as by a role', () => {
  const page = openPage(
    '<a id="link" href="/x">Help</a><button id="button">Help</button><img id="img" alt="Help">',
  );
  expect(idOf(page, { target: 'Help', role: 'hyperlink' })).toBe('link');
  expect(idOf(page, { target: 'Help', role: 'BUTTON' })).toBe('button');
  expect(idOf(page, { target: 'css=#link,#button', role: 'link' })).toBe('link');
});
