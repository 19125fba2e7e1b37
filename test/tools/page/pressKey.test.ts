// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pressKey } from '#tools/page/pressKey';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

it('sends a form with Enter by pressing its default button', async () => {
  const page = actingPage('<form id="f"><input id="q" aria-label="Q"><button id="go">Go</button></form>');
  byId('f', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  const log = logEvents(
    [byId('q', HTMLInputElement), byId('go', HTMLButtonElement), byId('f', HTMLFormElement)],
    ['keydown', 'keypress', 'click', 'submit', 'keyup'],
  );
  const outcome = await callTool(page, pressKey, { keys: 'Enter', target: 'css=#q' });
  expect(log).toEqual(['q keydown', 'q keypress', 'go click', 'f submit', 'q keyup']);
  expect(outcome.verdict).toBe('unknown');
});

it('sends a form without a button only when it has one text field', async () => {
  const sent = async (markup: string) => {
    const page = actingPage(`<form id="f">${markup}</form>`);
    let count = 0;
    byId('f', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      count += 1;
    });
    await callTool(page, pressKey, { keys: 'Enter', target: 'css=#q' });
    return count;
  };
  expect(await sent('<input id="q" aria-label="Q">')).toBe(1);
  expect(await sent('<input id="q" aria-label="Q"><input aria-label="R">')).toBe(0);
});

it('leaves Enter to a page that wants it', async () => {
  const page = actingPage('<form id="f"><input id="q" aria-label="Q"><button id="go">Go</button></form>');
  byId('q', HTMLInputElement).addEventListener('keydown', (event) => event.preventDefault());
  const log = logEvents([byId('go', HTMLButtonElement)], ['click']);
  await callTool(page, pressKey, { keys: 'Enter', target: 'css=#q' });
  expect(log).toEqual([]);
});

it('moves focus with Tab and back with Shift+Tab', async () => {
  const page = actingPage(
    '<input id="a" aria-label="A"><input aria-label="No" disabled><input id="b" aria-label="B">',
  );
  expect(await callTool(page, pressKey, { keys: 'Tab', target: 'css=#a' })).toMatchObject({
    verdict: 'changed',
    say: 'Pressed Tab in A. Focus is now on B.',
  });
  await callTool(page, pressKey, { keys: 'shift+tab' });
  expect(document.activeElement?.id).toBe('a');
});

it('toggles a checkbox with Space', async () => {
  const page = actingPage('<input type="checkbox" id="c" aria-label="C">');
  await callTool(page, pressKey, { keys: 'Space', target: 'css=#c' });
  expect(byId('c', HTMLInputElement).checked).toBe(true);
});

it('chooses the next radio button and the next option with arrows', async () => {
  const page = actingPage(
    '<input type="radio" name="r" id="r1" aria-label="One" checked><input type="radio" name="r" id="r2" aria-label="Two"><select id="s" aria-label="S"><option>x<option>y</select>',
  );
  await callTool(page, pressKey, { keys: 'ArrowDown', target: 'css=#r1' });
  expect(byId('r2', HTMLInputElement).checked).toBe(true);
  await callTool(page, pressKey, { keys: 'ArrowDown', target: 'css=#s' });
  expect(byId('s', HTMLSelectElement).value).toBe('y');
});

it('tells a page’s shortcut which modifiers are down', async () => {
  const page = actingPage('<button id="b">B</button>');
  let heard = '';
  byId('b', HTMLButtonElement).addEventListener('keydown', ({ key, code, ctrlKey, shiftKey }) => {
    heard = `${key} ${code} ${ctrlKey} ${shiftKey}`;
  });
  await callTool(page, pressKey, { keys: 'Control+Shift+k', target: 'css=#b' });
  expect(heard).toBe('K KeyK true true');
});

it('names the nearest keys for one it does not know', async () => {
  const failure = await failureOf(callTool(actingPage('<p>x</p>'), pressKey, { keys: 'Entr' }));
  expect(failure.code).toBe('INVALID_ARGS');
  expect(failure.details).toMatchObject({ nearest: expect.arrayContaining(['Enter']) });
});
