// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { selectOption } from '#tools/page/selectOption';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

const select =
  '<select id="c" aria-label="Country"><optgroup label="Europe"><option value="de">Germany</option><option value="ci">Côte d’Ivoire</option></optgroup><option disabled>Atlantis</option></select>';

it.each([
  ['cote d ivoire', 'ci'],
  ['ci', 'ci'],
  ['Cote', 'ci'],
])('chooses the option meant by “%s”', async (option, value) => {
  const page = actingPage(select);
  const log = logEvents([byId('c', HTMLSelectElement)], ['input', 'change']);
  expect((await callTool(page, selectOption, { target: 'css=#c', option })).verdict).toBe('changed');
  expect(byId('c', HTMLSelectElement).value).toBe(value);
  expect(log).toEqual(['c input', 'c change']);
});

it('says so when it is chosen already', async () => {
  const outcome = await callTool(actingPage(select), selectOption, { target: 'css=#c', option: 'germany' });
  expect(outcome).toEqual({ verdict: 'no_change', say: 'Country is already Germany.' });
});

it('lists what there is instead of an unknown option', async () => {
  const failure = await failureOf(
    callTool(actingPage(select), selectOption, { target: 'css=#c', option: 'Spain' }),
  );
  expect(failure.code).toBe('NO_SUCH_OPTION');
  expect(failure.details).toMatchObject({ options: ['Germany', 'Côte d’Ivoire', 'Atlantis'] });
});

it('leaves disabled options alone', async () => {
  const failure = await failureOf(
    callTool(actingPage(select), selectOption, { target: 'css=#c', option: 'Atlantis' }),
  );
  expect(failure.code).toBe('TARGET_DISABLED');
});

it('adds several to a list that takes them', async () => {
  const page = actingPage(
    '<select id="c" multiple aria-label="Colours"><option>Red<option>Blue<option>Green</select>',
  );
  await callTool(page, selectOption, { target: 'css=#c', option: 'Red and Green' });
  const chosen = [...byId('c', HTMLSelectElement).selectedOptions].map(({ text }) => text);
  expect(chosen).toEqual(['Red', 'Green']);
});

it('fails when the page undoes the choice', async () => {
  const page = actingPage(select);
  const country = byId('c', HTMLSelectElement);
  country.addEventListener('change', () => {
    country.value = 'de';
  });
  const failure = await failureOf(callTool(page, selectOption, { target: 'css=#c', option: 'ci' }));
  expect(failure.code).toBe('NO_EFFECT');
});

it('opens a combobox the page draws, waits for its options and presses one', async () => {
  const page = actingPage(
    '<div id="box" role="combobox" tabindex="0" aria-label="Fruit" aria-expanded="false" aria-controls="list">Pick</div><ul id="list" role="listbox" style="display:none"></ul>',
  );
  const [box, list] = [byId('box', HTMLElement), byId('list', HTMLElement)];
  const open = () => {
    list.innerHTML = '<li role="option">Apple</li><li role="option">Banana</li>';
    list.removeAttribute('style');
  };
  box.addEventListener('click', () => setTimeout(open, 5));
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) box.textContent = target.textContent;
    list.style.display = 'none';
  });
  expect(await callTool(page, selectOption, { target: 'css=#box', option: 'banana' })).toMatchObject({
    verdict: 'changed',
    say: 'Chose Banana in Fruit.',
  });
  expect(box.textContent).toBe('Banana');
});

it('refuses what is no list', async () => {
  const page = actingPage('<button id="b">B</button>');
  const failure = await failureOf(callTool(page, selectOption, { target: 'css=#b', option: 'x' }));
  expect(failure.code).toBe('NOT_EDITABLE');
});
