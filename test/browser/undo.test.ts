import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const form = `<!doctype html><title>Form</title>
<label>Name <input id="name" value="Ada"></label>
<label>Born <input id="born" type="date" value="2000-01-02"></label>
<label>News <input id="news" type="checkbox"></label>
<label><input type="radio" name="size" value="s" checked> Small</label>
<label><input type="radio" name="size" value="l"> Large</label>
<label>Colour <select id="colour"><option>Red<option selected>Green<option>Blue</select></label>
<label>Note <textarea id="note">First</textarea></label>
<div id="rich" contenteditable aria-label="Letter">Dear <b>Ada</b></div>
<label>Stubborn <input id="stubborn" value="old" oninput="if (this.value === 'old') this.value = 'never old'"></label>
<button onclick="this.textContent = 'Sent'">Mark</button><a href="/next">Next</a>
<div style="height: 5000px"></div><p>The end</p>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/form': form, '/next': '<!doctype html><title>Next</title><h1>Next</h1>' },
  });
});
afterAll(() => world?.close());
beforeEach(() => world.open('/form'));

const value = (id: string) =>
  world.page.$eval(`#${id}`, (field) =>
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
      ? field.value
      : field.innerHTML,
  );
const scrollTop = () => world.page.evaluate(() => Math.round(scrollY));

test.each([
  ['fill', 'name', { target: 'Name', value: 'Grace' }, 'Grace'],
  ['fill', 'born', { target: 'Born', value: '2010-05-06' }, '2010-05-06'],
  ['type_text', 'note', { target: 'Note', text: ' and last' }, 'First and last'],
  ['select_option', 'colour', { target: 'Colour', option: 'Blue' }, 'Blue'],
  ['fill', 'rich', { target: 'Letter', value: 'Hello' }, 'Hello'],
])('takes back %s in %s', async (tool, id, args, after) => {
  const before = await value(id);
  expect(await world.call(tool, args)).toMatchObject({ verdict: 'changed' });
  expect(await value(id)).toBe(after);
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'changed' });
  expect(await value(id)).toBe(before);
});

test('takes back a tick and a choice among radio buttons', async () => {
  const checked = (selector: string) =>
    world.page.$eval(selector, (box) => box instanceof HTMLInputElement && box.checked);
  await world.call('set_checked', { target: 'News', checked: true });
  await world.call('set_checked', { target: 'Large', checked: true });
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'changed' });
  expect(await checked('[value=s]')).toBe(true);
  expect(await checked('#news')).toBe(true);
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'changed' });
  expect(await checked('#news')).toBe(false);
});

test('takes back all that one fill_form filled', async () => {
  const fields = [
    { target: 'Name', value: 'Grace' },
    { target: 'Colour', value: 'Red' },
  ];
  expect(await world.call('fill_form', { fields })).toMatchObject({ verdict: 'changed' });
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'changed' });
  expect([await value('name'), await value('colour')]).toEqual(['Ada', 'Green']);
});

test('scrolls back, also from a text far down', async () => {
  await world.call('scroll', { text: 'The end' });
  expect(await scrollTop()).toBeGreaterThan(1000);
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'changed' });
  expect(await scrollTop()).toBe(0);
});

test('goes back to the page before, and forward again after a go_back', async () => {
  expect(await world.call('click', { target: 'Next' })).toMatchObject({ verdict: 'navigated' });
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'navigated', tab: { title: 'Form' } });
  await world.isAt(`${world.origin}/form`);
  await world.call('click', { target: 'Next' });
  await world.call('go_back', {});
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'navigated', tab: { title: 'Next' } });
  // The driver loses sight of a page that comes back from the cache until it is loaded anew.
  await world.call('reload', {});
});

test('opens a closed tab again', async () => {
  const opened = await world.call('open_tab', { url: `${world.origin}/next` });
  expect(opened).toMatchObject({ verdict: 'opened_tab' });
  await world.call('close_tab', {});
  expect(await world.call('undo', {})).toMatchObject({ verdict: 'opened_tab', tab: { title: 'Next' } });
  await world.call('close_tab', {});
});

test('says what it cannot take back, and does nothing then', async () => {
  await world.call('fill', { target: 'Name', value: 'Grace' });
  await world.call('click', { target: 'Mark' });
  expect(await world.call('undo', {})).toMatchObject({
    errorCode: 'NO_EFFECT',
    message: expect.stringMatching(/^The last thing done was click \(Mark\); it was not taken back/),
  });
  expect(await value('name')).toBe('Grace');
});

test('leaves alone what was changed since', async () => {
  await world.call('fill', { target: 'Name', value: 'Grace' });
  await world.page.$eval('#name', (field) => {
    if (field instanceof HTMLInputElement) field.value = 'Mine';
  });
  expect(await world.call('undo', {})).toMatchObject({ errorCode: 'TARGET_STALE' });
  expect(await value('name')).toBe('Mine');
});

test('says so when the page does not let it be put back', async () => {
  await world.call('fill', { target: 'Stubborn', value: 'new' });
  expect(await world.call('undo', {})).toMatchObject({ errorCode: 'NO_EFFECT' });
  expect(await value('stubborn')).toBe('never old');
});

/** The user’s own way: the button in the activity, pressed while the page stays in view. */
const UNDO = '.activity .undo:not([disabled])';

async function pressUndo(popup: Page): Promise<void> {
  const undo = await popup.waitForSelector(UNDO);
  await undo?.evaluate((button) => button instanceof HTMLElement && button.click());
}

test('the user takes back in the activity what was done last, and is told so', async () => {
  const popup = await world.popup();
  await world.call('fill', { target: 'Name', value: 'Grace' });
  await popup.waitForSelector('[aria-label="Undo: Filled Name"]');
  await pressUndo(popup);
  await withWords(popup, 'bdi', 'Took back: Filled Name');
  await withWords(popup, '*[@role="status"]', 'Took back: Filled Name');
  await withWords(popup, 'li', 'Taken back');
  expect(await value('name')).toBe('Ada');
  await popup.waitForSelector('.activity:not(:has(.undo))');
  await world.call('fill', { target: 'Name', value: 'Grace' });
  await popup.waitForSelector(UNDO);
  await world.call('click', { target: 'Mark' });
  await popup.waitForSelector('.activity:not(:has(.undo))');
  await popup.close();
});

test('the user is told why something was not taken back, and is not offered it again', async () => {
  const popup = await world.popup();
  await world.call('fill', { target: 'Name', value: 'Grace' });
  await popup.waitForSelector(UNDO);
  await world.page.$eval('#name', (field) => {
    if (field instanceof HTMLInputElement) field.value = 'Mine';
  });
  await pressUndo(popup);
  await withWords(popup, '*[contains(@class, "reason")]', 'was changed again since');
  await popup.waitForSelector('.activity:not(:has(.undo))');
  expect(await value('name')).toBe('Mine');
  await popup.close();
});

test('steps stand under one sentence, and the last of them is taken back; a document that goes takes the offer along', async () => {
  const popup = await world.popup();
  const step = (tool: string, args: object) => ({ tool, arguments: JSON.stringify(args) });
  const steps = [
    step('fill', { target: 'Name', value: 'Grace' }),
    step('fill', { target: 'Note', value: 'Second' }),
  ];
  await world.call('run_steps', { steps });
  await withWords(popup, 'bdi', 'Did 2 of 2 steps: Filled Name, Filled Note');
  const group = await popup.$('.activity > ol > li:first-child summary');
  await group?.press('Enter');
  await popup.waitForSelector('.activity > ol > li:first-child .steps li:nth-child(2)');
  await popup.waitForSelector('[aria-label="Undo: Filled Note"]');
  await pressUndo(popup);
  await popup.waitForSelector('[aria-label="Undo: Filled Name"]');
  expect([await value('name'), await value('note')]).toEqual(['Grace', 'First']);
  await world.page.reload();
  await popup.waitForSelector('.activity:not(:has(.undo))');
  await popup.close();
});

test('print_page opens the browser’s print dialog', async () => {
  expect(await world.call('print_page', {})).toMatchObject({ verdict: 'dialog_open' });
});
