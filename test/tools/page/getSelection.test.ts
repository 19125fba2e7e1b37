// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { getSelection } from '#tools/page/getSelection';
import { actingPage } from '../../page/actingPage';
import { byId, callTool } from '../../page/callTool';
import { marked } from '../../support/marked';

const selected = async (markup: string, choose: () => void) => {
  document.getSelection()?.removeAllRanges();
  const page = actingPage(markup);
  choose();
  return callTool(page, getSelection, {});
};

it('tells the words selected in the text, and what is around them', async () => {
  const markup = '<section><h2>Bread</h2><p id="p">A loaf of <b>rye</b> bread</p></section>';
  const outcome = await selected(markup, () => {
    const [first, , last] = byId('p', HTMLElement).childNodes;
    if (first && last) document.getSelection()?.setBaseAndExtent(first, 2, last, 3);
  });
  expect(outcome).toMatchObject({
    say: 'Selected: “loaf of rye br”.',
    data: {
      selected: true,
      text: marked('loaf of rye br'),
      context: 'A loaf of rye bread',
      place: 'Bread',
      within: { role: 'paragraph' },
    },
  });
});

it('keeps blocks apart and leaves out what nobody sees', async () => {
  const markup =
    '<div id="all"><p>One</p><p style="display:none">Hidden</p><script>code()</script><ul><li>Two</li></ul></div>';
  const { data } = await selected(markup, () =>
    document.getSelection()?.selectAllChildren(byId('all', HTMLElement)),
  );
  expect(data).toMatchObject({ text: marked('One\nTwo') });
});

it('tells what is selected in a field', async () => {
  const outcome = await selected('<input id="q" aria-label="Search" value="blue shoes">', () => {
    byId('q', HTMLInputElement).focus();
    byId('q', HTMLInputElement).setSelectionRange(5, 10);
  });
  expect(outcome).toMatchObject({
    say: 'Selected in Search: “shoes”.',
    data: { text: marked('shoes'), field: { name: 'Search' }, context: 'blue shoes' },
  });
});

it('tells nothing of what a protected field holds', async () => {
  const outcome = await selected(
    '<input id="p" type="password" aria-label="Password" value="hunter2">',
    () => {
      byId('p', HTMLInputElement).focus();
      byId('p', HTMLInputElement).select();
    },
  );
  expect(outcome.data).toMatchObject({ selected: true, protected: true });
  expect(JSON.stringify(outcome)).not.toContain('hunter2');
});

it('says when nothing is selected', async () => {
  expect(await selected('<p>Text</p>', () => undefined)).toMatchObject({ data: { selected: false } });
});
