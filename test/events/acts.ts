import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserName } from '#launcher/browsers/browserName';

/** One thing a person does, done three ways on the same controls. */
export interface Act {
  name: string;
  markup: string;
  /** What has focus first, with the caret at its end. */
  focused?: string;
  /** With mouse and keyboard, through the browser's driver: these events are trusted. */
  byHand(page: Page): Promise<unknown>;
  /** The body of a function of `user`, as user-event sets one up. */
  byUserEvent: string;
  tool: string;
  args: Record<string, unknown>;
  /** Why Pagehand's events are not the browser's own; left out where they are. */
  why?: Partial<Record<BrowserName, string>>;
}

const BUTTON = '<button id="button">Press</button>';
const FIELD = '<input id="field" aria-label="Field" value="ab">';
const SELECT = '<select id="select" aria-label="Colour"><option>Red<option>Green</select>';
const FILE = '<input type="file" id="file" aria-label="Picture">';
const LEAVING =
  'it ends with `change`, which the browser holds back until the field is left; some pages take a value only then.';
const UNFOCUSED =
  'a Firefox without a screen gives its window no focus and tells the page of none; Pagehand tells what it would hear.';
const MOVING = `Firefox sends all pointer events of a move before its mouse events, Pagehand has one order; and ${UNFOCUSED}`;
const inBoth = (why: string) => ({ chromium: why, firefox: why });
const TWO = '<input id="one" aria-label="One"><input id="two" aria-label="Two">';

export const acts: readonly Act[] = [
  {
    name: 'click',
    markup: BUTTON,
    byHand: (page) => page.click('#button'),
    byUserEvent: "user.click(by('button'))",
    tool: 'click',
    args: { target: 'css=#button' },
    why: { firefox: MOVING },
  },
  {
    name: 'double click',
    markup: BUTTON,
    byHand: (page) => page.click('#button', { count: 2 }),
    byUserEvent: "user.dblClick(by('button'))",
    tool: 'click',
    args: { target: 'css=#button', double: true },
    why: { firefox: MOVING },
  },
  {
    name: 'type',
    markup: FIELD,
    focused: 'field',
    byHand: (page) => page.keyboard.type('cD'),
    byUserEvent: "user.keyboard('cD')",
    tool: 'type_text',
    args: { text: 'cD' },
    why: inBoth(LEAVING),
  },
  {
    name: 'clear',
    markup: FIELD,
    focused: 'field',
    byHand: async (page) => {
      await page.$eval('#field', (field) => (field as HTMLInputElement).select());
      await page.keyboard.press('Backspace');
    },
    byUserEvent: "user.clear(by('field'))",
    tool: 'fill',
    args: { target: 'css=#field', value: '' },
    why: inBoth(LEAVING),
  },
  {
    name: 'select',
    markup: SELECT,
    focused: 'select',
    byHand: (page) => page.keyboard.press('ArrowDown'),
    byUserEvent: "user.selectOptions(by('select'), 'Green')",
    tool: 'select_option',
    args: { target: 'css=#select', option: 'Green' },
    why: inBoth(
      'it chooses as the mouse does, whose presses in an open list the browser keeps to itself; the hand here uses keys.',
    ),
  },
  {
    name: 'tab',
    markup: TWO,
    focused: 'one',
    byHand: (page) => page.keyboard.press('Tab'),
    byUserEvent: 'user.tab()',
    tool: 'press_key',
    args: { keys: 'Tab' },
    why: { firefox: UNFOCUSED },
  },
  {
    name: 'upload',
    markup: FILE,
    byHand: async (page) => {
      const field = (await page.$('#file')) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(import.meta.filename);
    },
    byUserEvent: "user.upload(by('file'), new File(['abc'], 'a.txt', { type: 'text/plain' }))",
    tool: 'upload_file',
    args: { target: 'css=#file', name: 'a.txt', type: 'text/plain', text: 'abc' },
  },
];
