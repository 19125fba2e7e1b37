// @vitest-environment jsdom
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { click } from '#tools/page/click';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

const button = '<button id="buy">Buy</button><p id="status" role="status"></p>';
const onClick = (act: (event: Event) => void) =>
  byId('buy', HTMLButtonElement).addEventListener('click', act);

it('makes the events a person’s click makes, in their order', async () => {
  actingPage(button);
  const expected = logEvents([byId('buy', HTMLButtonElement)]);
  await userEvent.click(byId('buy', HTMLButtonElement));
  const page = actingPage(button);
  const log = logEvents([byId('buy', HTMLButtonElement)]);
  await callTool(page, click, { target: 'Buy' });
  expect(log).toEqual(expected);
});

it('presses twice and says dblclick for a double click', async () => {
  const page = actingPage(button);
  const log = logEvents([byId('buy', HTMLButtonElement)], ['mousedown', 'click', 'dblclick']);
  const outcome = await callTool(page, click, { target: 'Buy', double: true });
  expect(log).toEqual(['buy mousedown', 'buy click', 'buy mousedown', 'buy click', 'buy dblclick']);
  expect(outcome.say).toContain('Buy');
});

it('asks for the context menu with the right button and clicks nothing', async () => {
  const page = actingPage(button);
  const log = logEvents([byId('buy', HTMLButtonElement)], ['click', 'auxclick', 'contextmenu']);
  await callTool(page, click, { target: 'Buy', button: 'right' });
  expect(log).toEqual(['buy contextmenu', 'buy auxclick']);
});

it('holds modifiers down', async () => {
  const page = actingPage(button);
  let held = '';
  onClick((event) => {
    if (event instanceof MouseEvent) held = `${event.ctrlKey} ${event.shiftKey} ${event.altKey}`;
  });
  await callTool(page, click, { target: 'Buy', modifiers: 'ctrl+shift' });
  expect(held).toBe('true true false');
  const failure = await failureOf(callTool(page, click, { target: 'Buy', modifiers: 'hyper' }));
  expect(failure.code).toBe('INVALID_ARGS');
});

it('reports what the page says after the click', async () => {
  const page = actingPage(button);
  onClick(() => {
    byId('status', HTMLElement).textContent = 'Added to cart';
  });
  expect(await callTool(page, click, { target: 'Buy' })).toEqual({
    verdict: 'changed',
    say: 'Clicked Buy.',
    changed: ['says “Added to cart”'],
  });
});

it('waits for an effect that comes later', async () => {
  const page = actingPage(button);
  onClick(() => setTimeout(() => byId('status', HTMLElement).append('Done'), 20));
  expect(await callTool(page, click, { target: 'Buy' })).toMatchObject({ verdict: 'changed' });
});

it('says no change when nothing followed', async () => {
  const page = actingPage(button);
  const outcome = await callTool(page, click, { target: 'Buy' });
  expect(outcome.verdict).toBe('no_change');
  expect(outcome.say).toMatch(/^Buy did nothing that I could see/);
});

it('takes hover and press styling, a ripple included, for no effect', async () => {
  const page = actingPage(button);
  const buy = byId('buy', HTMLButtonElement);
  buy.addEventListener('mouseover', () => buy.classList.add('hover'));
  buy.addEventListener('mousedown', () => buy.append(document.createElement('i')));
  buy.addEventListener('focus', () => buy.classList.add('focused'));
  onClick(() => setTimeout(() => buy.querySelector('i')?.remove(), 10));
  expect((await callTool(page, click, { target: 'Buy' })).verdict).toBe('no_change');
});

it('takes a class the click itself sets for an effect', async () => {
  const page = actingPage(button);
  onClick(() => byId('buy', HTMLButtonElement).classList.add('active'));
  expect((await callTool(page, click, { target: 'Buy' })).verdict).toBe('changed');
});

it('takes a change that is taken back at once for none', async () => {
  const page = actingPage(button);
  onClick(() => {
    const buy = byId('buy', HTMLButtonElement);
    buy.classList.add('busy');
    buy.classList.remove('busy');
    buy.append('x');
    buy.lastChild?.remove();
  });
  const outcome = await callTool(page, click, { target: 'Buy' });
  expect(outcome.verdict).toBe('no_change');
});

it('tells of a dialog that opened', async () => {
  const page = actingPage(
    `${button}<div role="dialog" aria-label="Cookies" style="display:none">Accept?</div>`,
  );
  onClick(() => document.querySelector('[role=dialog]')?.removeAttribute('style'));
  expect(await callTool(page, click, { target: 'Buy' })).toMatchObject({
    verdict: 'dialog_open',
    say: 'Clicked Buy. Dialog Cookies opened.',
  });
});

it('acts on a label’s control', async () => {
  const page = actingPage('<label id="label" for="terms">Accept</label><input type="checkbox" id="terms">');
  expect(await callTool(page, click, { target: 'css=#label' })).toMatchObject({
    verdict: 'changed',
    changed: ['Accept checked'],
  });
  expect(byId('terms', HTMLInputElement).checked).toBe(true);
});

it('counts focus as the effect of clicking a field', async () => {
  const page = actingPage('<input id="mail" aria-label="E-mail">');
  expect((await callTool(page, click, { target: 'E-mail' })).verdict).toBe('changed');
  expect(document.activeElement?.id).toBe('mail');
});

it('leaves focus where it is when the page cancels the press', async () => {
  const page = actingPage(button);
  byId('buy', HTMLButtonElement).addEventListener('mousedown', (event) => event.preventDefault());
  await callTool(page, click, { target: 'Buy' });
  expect(document.activeElement).toBe(document.body);
});

it('hands a link for a new tab to whoever may open it', async () => {
  const page = actingPage('<a href="https://help.example/" target="_blank">Help</a>');
  expect(await callTool(page, click, { target: 'Help' })).toEqual({
    say: 'Clicked Help.',
    opens: 'https://help.example/',
  });
});

it('opens nothing when the page keeps the click for itself, stopped on its way or not', async () => {
  const page = actingPage('<div id="menu"><a id="help" href="https://help.example/">Help</a></div>');
  byId('help', HTMLElement).addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  const outcome = await callTool(page, click, { target: 'Help', modifiers: 'ctrl' });
  expect(outcome).not.toHaveProperty('opens');
});

it('says what a form complains about instead of being sent', async () => {
  const page = actingPage(
    '<form><label for="mail">E-mail</label><input id="mail" required><button>Send</button></form>',
  );
  const outcome = await callTool(page, click, { target: 'Send' });
  expect(outcome.verdict).toBe('no_change');
  expect(outcome.say).toMatch(/^The form was not sent. E-mail: /);
});

it('does nothing to what is disabled', async () => {
  const page = actingPage('<button id="buy" disabled>Buy</button>');
  const log = logEvents([byId('buy', HTMLButtonElement)]);
  expect((await failureOf(callTool(page, click, { target: 'css=#buy' }))).code).toBe('TARGET_DISABLED');
  expect(log).toEqual([]);
});

it('does nothing once the call was stopped', async () => {
  const page = actingPage(button);
  const log = logEvents([byId('buy', HTMLButtonElement)]);
  const stopped = AbortSignal.abort();
  expect((await failureOf(callTool(page, click, { target: 'Buy' }, stopped))).code).toBe('CANCELLED');
  expect(log).toEqual([]);
});
