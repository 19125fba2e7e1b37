import { type Expectation, either, fails, onlySays, succeeds } from './expectation';

/** One request of the scripted conversation and what must come of it. */
export interface ScriptStep {
  request: string;
  expect: Expectation;
  /** The user is asked in its course, and says yes. */
  asks?: boolean;
}

/**
 * A conversation over the demo shop that reaches every tool. It begins in a tab that shows `demoUrl`, whose site may
 * be read, acted on and navigated; tabs are allowed, other sites are not. An agent that has no use for `pictures` is
 * asked for none.
 */
export function scriptedConversation(demoUrl: string, { pictures = true } = {}): readonly ScriptStep[] {
  const shop = new URL(demoUrl).origin;
  return [
    ...lookAround.filter((step) => pictures || step !== picture),
    ...signIn,
    ...shopping(shop),
    ...writing,
    ...oddThings(shop),
    ...severalTabs(shop),
    ...limits,
  ];
}

const picture: ScriptStep = {
  request: 'take a screenshot',
  // Without a press on its button, Firefox gives an extension no picture.
  expect: either(succeeds('screenshot', { says: /picture/u }), fails('screenshot', 'NEEDS_PERMISSION')),
};

const lookAround: readonly ScriptStep[] = [
  { request: 'what are you allowed to do here?', expect: succeeds('what_may_i_do', { says: /click/iu }) },
  { request: 'where am I?', expect: succeeds('describe_page', { path: '/', says: /Good morning/u }) },
  { request: "what's on this page?", expect: succeeds('read_page', { path: '/', says: /Good morning/u }) },
  { request: 'find sign in', expect: succeeds('find_on_page', { says: /is here/u }) },
  { request: 'show numbers', expect: succeeds('show_hints', { says: /have a number now/u }) },
  picture,
  { request: 'hide the numbers', expect: succeeds('hide_hints', { says: /gone/u }) },
  {
    request: 'show me where the search field is',
    expect: succeeds('highlight', { says: /Search the shop/u }),
  },
  { request: 'list my tabs', expect: succeeds('list_tabs', { says: /Corner Shop/u }) },
];

const signIn: readonly ScriptStep[] = [
  { request: 'click sign in', expect: succeeds('click', { verdict: 'navigated', path: '/sign-in' }) },
  {
    request: 'fill e-mail with me at example dot com',
    expect: succeeds('fill', { verdict: 'changed', says: /me@example\.com/u }),
  },
  { request: 'scroll down', expect: succeeds('scroll', { verdict: 'changed' }) },
  { request: 'tick remember me', expect: succeeds('set_checked', { verdict: 'changed' }) },
  {
    request: 'press sign in with a code',
    expect: succeeds('click', { verdict: 'navigated', path: '/dashboard' }),
  },
  { request: 'go back', expect: succeeds('go_back', { path: '/sign-in' }) },
  { request: 'go forward', expect: succeeds('go_forward', { path: '/dashboard' }) },
];

const shopping = (shop: string): readonly ScriptStep[] => [
  { request: `go to ${shop}/`, expect: succeeds('navigate', { verdict: 'navigated', path: '/' }) },
  { request: 'type shoes into search the shop', expect: succeeds('type_text', { verdict: 'changed' }) },
  { request: 'press enter', expect: succeeds('press_key', { path: '/products' }) },
  { request: 'click products', expect: succeeds('click', { verdict: 'navigated', path: '/products' }) },
  {
    request: 'click add to cart',
    expect: fails('click', 'TARGET_AMBIGUOUS', /^Which one\? 1: .*Blue shoes.*2: .*Green umbrella/u),
  },
  { request: 'two', expect: succeeds('click', { verdict: 'changed', path: '/products' }) },
  { request: 'click cart', expect: succeeds('click', { verdict: 'navigated', path: '/cart' }) },
  {
    request: 'choose three in quantity of tea mug',
    expect: succeeds('select_option', { verdict: 'changed', says: /3/u }),
  },
  { request: 'click check out', expect: fails('click', 'TARGET_COVERED', /cookies/iu) },
  { request: 'click accept cookies', expect: succeeds('click', { verdict: 'changed' }) },
  { request: 'check out', expect: succeeds('click', { verdict: 'navigated', path: '/thanks' }) },
];

const writing: readonly ScriptStep[] = [
  { request: 'open the contact page', expect: succeeds('click', { verdict: 'navigated', path: '/contact' }) },
  { request: 'send the form', expect: succeeds('submit_form', { verdict: 'no_change', says: /not sent/u }) },
  { request: 'read the table', expect: succeeds('read_table', { says: /Who answers.+has 3 rows/u }) },
  {
    request: 'what does the form need?',
    expect: succeeds('read_form', { path: '/contact', says: /Your name, E-mail/u }),
  },
  {
    request: 'fill in your name with Ada Lovelace and e-mail with ada at example dot com',
    expect: succeeds('fill_form', { verdict: 'changed' }),
  },
  {
    request: 'select Delivery in topic',
    expect: succeeds('select_option', { verdict: 'changed', says: /Delivery/u }),
  },
  { request: 'set preferred date to 2026-12-03', expect: succeeds('fill', { verdict: 'changed' }) },
  {
    request: 'type "Do you bring bread to the harbour?" into message',
    expect: succeeds('type_text', { verdict: 'changed' }),
  },
  { request: 'press control a in message', expect: succeeds('press_key') },
  {
    request: 'what have I selected?',
    expect: succeeds('get_selection', { says: /bring bread to the harbour/u }),
  },
  { request: 'click send message', expect: succeeds('click', { path: '/thanks' }), asks: true },
  { request: 'find Thank you, Ada Lovelace', expect: succeeds('find_on_page', { says: /is here once/u }) },
];

const oddThings = (shop: string): readonly ScriptStep[] => [
  { request: `go to ${shop}/odds-and-ends`, expect: succeeds('navigate', { path: '/odds-and-ends' }) },
  { request: 'click polish the counter', expect: succeeds('click', { verdict: 'no_change' }) },
  { request: 'click order cake', expect: fails('click', 'TARGET_DISABLED') },
  { request: 'click the big red lever', expect: fails('click', 'TARGET_NOT_FOUND') },
  { request: 'click four stars', expect: succeeds('click', { verdict: 'changed' }) },
  { request: 'click opening hours', expect: succeeds('click', { verdict: ['changed', 'dialog_open'] }) },
  { request: 'close the dialog', expect: succeeds('click', { verdict: 'changed' }) },
  { request: 'hover over polish the counter', expect: succeeds('hover', { verdict: 'no_change' }) },
  {
    request: 'upload note.txt saying hello to the photo field',
    expect: fails('upload_file', 'TARGET_NOT_FOUND'),
  },
  {
    request: 'drag ask for stock onto polish the counter',
    expect: succeeds('drag', { verdict: 'no_change' }),
  },
  { request: 'what does this site keep in my browser?', expect: fails('read_storage', 'TOOL_NOT_ALLOWED') },
  { request: 'set the stored theme to dark', expect: fails('write_storage', 'TOOL_NOT_ALLOWED') },
  { request: 'list the page’s tools', expect: fails('list_page_tools', 'TOOL_NOT_ALLOWED') },
  {
    request: 'use check inventory with product Green tea',
    expect: fails('call_page_tool', 'TOOL_NOT_ALLOWED'),
  },
  { request: 'pause the music', expect: fails('control_media', 'TARGET_NOT_FOUND') },
  {
    request: 'click three stars and then scroll down',
    expect: succeeds('run_steps', { verdict: 'changed', says: /1\. Clicked 3 stars.*2\. /u }),
  },
  { request: 'zoom in', expect: succeeds('zoom_page', { verdict: 'changed', says: /125/u }) },
  { request: 'reset the zoom', expect: succeeds('zoom_page', { verdict: 'changed', says: /100/u }) },
  {
    request: 'click clear the list',
    expect: succeeds('click', { verdict: 'dialog_open', says: /whole list/u }),
  },
  { request: 'say yes to the question', expect: succeeds('answer_dialog', { says: /OK/u }) },
  { request: 'click clear the list', expect: succeeds('click', { verdict: 'changed' }) },
  { request: 'click ask for stock', expect: succeeds('click', { verdict: 'changed' }) },
  { request: 'wait until asking the baker is gone', expect: succeeds('wait_for') },
  { request: 'wait for 12 loaves left', expect: succeeds('wait_for') },
  { request: 'reload the page', expect: succeeds('reload', { path: '/odds-and-ends' }) },
];

const severalTabs = (shop: string): readonly ScriptStep[] => [
  { request: 'click recipe of the week', expect: succeeds('click', { verdict: 'opened_tab' }) },
  { request: 'close this tab', expect: succeeds('close_tab') },
  {
    request: 'reopen the closed tab',
    expect: succeeds('reopen_tab', { verdict: 'opened_tab', path: '/story' }),
  },
  { request: 'close this tab', expect: succeeds('close_tab') },
  { request: 'open a new window', expect: succeeds('open_window', { verdict: 'opened_tab' }) },
  { request: 'close this tab', expect: succeeds('close_tab') },
  { request: 'switch to odds and ends', expect: succeeds('switch_tab') },
  { request: `open ${shop}/story in a new tab`, expect: succeeds('open_tab', { verdict: 'opened_tab' }) },
  { request: 'read the story', expect: succeeds('read_text', { path: '/story', says: /last tram/u }) },
  { request: 'scroll to the bottom', expect: succeeds('scroll', { verdict: 'changed', path: '/story' }) },
  { request: 'scroll up a little', expect: succeeds('scroll', { verdict: 'changed' }) },
  { request: 'undo that', expect: succeeds('undo', { verdict: 'changed', says: /back/u }) },
  { request: 'scroll to the quiet winter', expect: succeeds('scroll') },
  { request: 'move this tab to the front', expect: succeeds('move_tab', { verdict: 'changed' }) },
  { request: 'switch to odds and ends', expect: succeeds('switch_tab', { verdict: 'changed' }) },
  { request: 'close the story tab', expect: succeeds('close_tab', { verdict: 'changed' }) },
];

const limits: readonly ScriptStep[] = [
  { request: 'go to example.com', expect: fails('navigate', 'SITE_NOT_ALLOWED') },
  { request: 'print this page', expect: succeeds('print_page') },
  { request: 'sing me a song', expect: onlySays(/Try .+click sign in/u) },
];
