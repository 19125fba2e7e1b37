// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '#page/read/readPage';
import { openPage } from './openPage';

const never = new AbortController().signal;

async function outlineOf(markup: string, asked: Parameters<typeof readPage>[1] = {}): Promise<string> {
  const { data } = await readPage(openPage(markup), asked, never);
  return String(data?.outline);
}

describe('the outline', () => {
  it('keeps landmarks, headings, text and controls, with refs and states', async () => {
    const outline = await outlineOf(`
      <header><div><div><a href="/">Home</a></div></div></header>
      <main><h1>Orders</h1><p>You have <b>two</b> orders.</p>
        <form><fieldset><legend>Delivery</legend>
          <label for="mail">E-mail</label><input id="mail" value="x" required aria-invalid="true">
          <label><input type="checkbox" checked> Gift</label>
          <select aria-label="Country"><option>France</option><option selected>Germany</option></select>
          <button disabled>Sign in</button></fieldset></form>
      </main>`);
    expect(outline.split('\n')).toEqual([
      '- banner',
      '  - link "Home" [e1]',
      '- main',
      '  - heading 1 "Orders"',
      '  - text "You have two orders."',
      '  - form',
      '    - group "Delivery"',
      '      - textbox "E-mail" [e2] value "x" required invalid',
      '      - checkbox "Gift" [e3] checked',
      '      - combobox "Country" [e4] value "Germany" options "France", "Germany"',
      '      - button "Sign in" [e5] disabled',
    ]);
  });

  it('tells messages, with what they are', async () => {
    const outline = await outlineOf(
      '<p role="status">Saved</p><output></output><div role="alert" aria-label="Oh"><p>Bad <b>luck</b></p></div>',
    );
    expect(outline.split('\n')).toEqual([
      '- status',
      '  - text "Saved"',
      '- alert "Oh"',
      '  - text "Bad luck"',
    ]);
  });

  it('never shows what protected fields hold', async () => {
    const outline = await outlineOf(`
      <input type="password" aria-label="Password" value="hunter2"><input aria-label="PIN" autocomplete="one-time-code">
      <input aria-label="Card" autocomplete="cc-number" value="4111"><input aria-label="Code" name="cvv" value="123">
      <input type="hidden" value="token">`);
    expect(outline.split('\n')).toEqual([
      '- textbox (password) "Password" [e1] filled',
      '- textbox "PIN" [e2] empty',
      '- textbox "Card" [e3] filled',
      '- textbox "Code" [e4] filled',
    ]);
  });

  it('leaves out what nobody sees', async () => {
    const outline = await outlineOf(`
      <p>Seen<!-- comment --></p><p hidden>No</p><p style="display:none">No</p><p style="visibility:hidden">No</p>
      <p style="opacity:0">No</p><template><p>No</p></template><script>no()</script><p>a\u200bb\u202ec</p>`);
    expect(outline.split('\n')).toEqual(['- text "Seen"', '- text "abc"']);
  });

  it('keeps page text inside its quotes', async () => {
    expect(await outlineOf('<p>a"\n- button "Pay" [e9]</p>')).toBe(`- text "a' - button 'Pay' [e9]"`);
  });

  it('says a name once where a heading is a link', async () => {
    expect(await outlineOf('<h2><a href="/x">Blue shoes</a></h2>')).toBe(
      '- heading 2 "Blue shoes"\n  - link [e1]',
    );
  });

  it('puts a row of text in one line', async () => {
    const rows = '<tr><th>Item</th><th>Price</th></tr><tr><td>Shoe</td><td>20</td></tr>';
    expect(await outlineOf(`<table><caption>Cart</caption><tbody>${rows}</tbody></table>`)).toBe(
      '- table "Cart"\n  - text "Item | Price"\n  - text "Shoe | 20"',
    );
  });

  it('sums up long lists, unless asked for more', async () => {
    const items = Array.from({ length: 50 }, (_, index) => `<li>Item ${index + 1}</li>`).join('');
    const short = await outlineOf(`<ul>${items}</ul>`);
    expect(short.split('\n').at(-1)).toBe('  - … 30 more of 50 here: read_page with scope "e1"');
    expect(short.split('\n')).toHaveLength(22);
    expect((await outlineOf(`<ul>${items}</ul>`, { mostCharacters: 5_000 })).split('\n')).toHaveLength(51);
  });

  it('looks into shadow roots and slots', async () => {
    const page = openPage('<my-box id="host"><b>inside the slot</b></my-box>');
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<button>Pay</button> <slot></slot>';
    const { data } = await readPage(page, {}, never);
    expect(data?.outline).toBe('- button "Pay" [e1]\n- text "inside the slot"');
  });

  it('reads only what an open modal dialog holds', async () => {
    const outline = await outlineOf(
      '<button>Behind</button><div role="dialog" aria-modal="true" aria-label="Cookies"><button>Accept</button></div>',
    );
    expect(outline).toBe('- dialog "Cookies" [e1]\n  - button "Accept" [e2]');
  });

  it('shows controls only when asked to', async () => {
    const outline = await outlineOf('<h1>Shop</h1><p>Text</p><button>Buy</button>', {
      filter: 'interactive',
    });
    expect(outline).toBe('- heading 1 "Shop"\n- button "Buy" [e1]');
  });

  it('reads one part', async () => {
    const outline = await outlineOf('<nav><a href="/">Home</a></nav><main><p>Text</p></main>', {
      scope: 'main',
    });
    expect(outline).toBe('- main\n  - text "Text"');
  });
});

describe('a long page', () => {
  const paragraphs = Array.from(
    { length: 40 },
    (_, index) => `<p>Paragraph number ${index} of this page</p>`,
  );
  const markup = `<main><h1>Long</h1>${paragraphs.join('')}mixed <a href="/a">link</a> text at the end</main>`;

  it('comes in parts that together are the whole', async () => {
    const page = openPage(markup);
    const whole = String((await readPage(page, { mostCharacters: 50_000 }, never)).data?.outline).split('\n');
    const parts: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await readPage(page, { mostCharacters: 300, cursor }, never);
      const part = String(data?.outline);
      expect(part.length).toBeLessThanOrEqual(300);
      parts.push(...part.split('\n').filter((line) => line !== '- main'));
      cursor = data?.truncated ? String(data.cursor) : undefined;
    } while (cursor);
    expect(['- main', ...parts]).toEqual(whole);
  });

  it('goes on where it was after the page changed', async () => {
    const page = openPage(markup);
    const first = await readPage(page, { mostCharacters: 300 }, never);
    const told = String(first.data?.outline).split('\n').length;
    document.querySelector('h1')?.append(' and changed');
    const { data } = await readPage(page, { mostCharacters: 300, cursor: String(first.data?.cursor) }, never);
    expect(String(data?.outline).split('\n')[1]).toBe(`  - text "Paragraph number ${told - 2} of this page"`);
  });

  it('may be read from a cursor again, in parts of another length', async () => {
    const page = openPage(markup);
    const { data } = await readPage(page, { mostCharacters: 300 }, never);
    const cursor = String(data?.cursor);
    const short = String((await readPage(page, { mostCharacters: 300, cursor }, never)).data?.outline);
    const long = String((await readPage(page, { mostCharacters: 600, cursor }, never)).data?.outline);
    expect(long.startsWith(short)).toBe(true);
    expect(long.length).toBeGreaterThan(short.length);
  });

  it('says there is more', async () => {
    const { say, data } = await readPage(openPage(markup), { mostCharacters: 300 }, never);
    expect(say).toContain('There is more.');
    expect(data).toMatchObject({ truncated: true, stopped_by: 'characters' });
  });

  it('says so when the place to go on at is gone', async () => {
    await expect(readPage(openPage(markup), { cursor: 'e99.0' }, never)).rejects.toMatchObject({
      code: 'TARGET_STALE',
    });
  });
});

describe('reading again', () => {
  it('tells what a field holds now, though no node changed', async () => {
    const page = openPage('<input aria-label="Name" value="a"><input type="checkbox" aria-label="Gift">');
    const read = async () => String((await readPage(page, {}, never)).data?.outline);
    expect(await read()).toBe('- textbox "Name" [e1] value "a"\n- checkbox "Gift" [e2] not checked');
    const [name, gift] = document.querySelectorAll('input');
    if (name && gift) {
      name.value = 'b';
      gift.checked = true;
    }
    expect(await read()).toBe('- textbox "Name" [e1] value "b"\n- checkbox "Gift" [e2] checked');
  });

  it('tells what changed', async () => {
    const page = openPage('<p>Before</p>');
    await readPage(page, {}, never);
    document.querySelector('p')?.replaceChildren('After');
    expect((await readPage(page, {}, never)).data?.outline).toBe('- text "After"');
  });
});

it('sums up what was met', async () => {
  document.title = 'Shop';
  const { say } = await readPage(openPage('<a href="/">A</a><button>B</button><input><input>'), {}, never);
  expect(say).toBe('Read Shop: 1 link, 1 button, 2 fields.');
});
