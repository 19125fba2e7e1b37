// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Activity } from '#contract/activity';
import type { Attention } from '#contract/attention';
import type { Brought } from '#contract/brought';
import type { Connection } from '#contract/connection';
import type { Grant } from '#contract/grant';
import type { Look } from '#contract/look';
import type { NewSites } from '#contract/newSites';
import type { Question } from '#contract/question';
import type { Rule } from '#contract/rule';
import { rules } from '#store/rules';
import { silent, usualVoice } from '#store/voice';
import { Popup } from '../../src/ui/popup/popup';
import type { ActivePage } from '../../src/ui/screen/activePage';
import { speakEnglish } from './speakEnglish';

const commands = vi.hoisted(() => ({ sendCommand: vi.fn() }));
vi.mock('#store/commands', () => commands);
const hosts = vi.hoisted(() => ({ requestHost: vi.fn(), dropHost: vi.fn() }));
vi.mock('#sites/hostPermission', () => hosts);

const shop = 'https://shop.example';
const agent = { id: 'p1', name: 'Shop', platform: 'blackbox', address: 'wss://agent.example/' } as const;
const live: Connection = { phase: 'live', profileId: 'p1', agent: 'Shop', since: 0 };
const asked: Attention = { site: shop, tool: 'click', effect: 'act', agent: 'Shop', at: 1 };
const running: Activity = {
  id: 1,
  tool: 'click',
  target: 'Buy',
  site: shop,
  agent: 'Shop',
  state: 'running',
  startedAt: 0,
};

function open() {
  const state = {
    connection: signal<Connection>(live),
    wanted: signal('p1'),
    profiles: signal([agent]),
    rules: signal<Rule[]>([]),
    grants: signal<Grant[]>([]),
    newSites: signal<NewSites>('ask'),
    readOnly: signal(false),
    handedOver: signal(false),
    look: signal<Look | null>(null),
    questions: signal<Question[]>([]),
    paused: signal(''),
    chat: signal([]),
    behaviors: signal([]),
    attention: signal<Attention | null>(null),
    activity: signal<Activity[]>([]),
    undoable: signal<number | null>(null),
    brought: signal<Brought | null>(null),
    page: signal<ActivePage>({ usable: true, site: shop, hasAccess: true }),
    fault: signal<'' | 'ledger' | 'activity'>(''),
    voice: signal(silent),
    voiceSettings: signal(usualVoice),
    openedAt: 10,
    notice: signal(''),
  };
  act(() => render(<Popup state={state} />, document.body));
  return state;
}

function named<T extends HTMLElement>(kind: new () => T, name: string): T {
  for (const found of document.querySelectorAll('button, input, summary')) {
    const own = found.getAttribute('aria-label') ?? found.textContent ?? '';
    if (found instanceof kind && own.startsWith(name)) return found;
  }
  throw new Error(`There is no “${name}”.`);
}

const choose = (kind: string, choice: string) =>
  act(async () => {
    const group = [...document.querySelectorAll('fieldset')].find((one) =>
      one.querySelector('legend')?.textContent?.includes(kind),
    );
    const label = [...(group?.querySelectorAll('label') ?? [])].find((one) => one.textContent === choice);
    label?.querySelector('input')?.click();
  });

const click = (name: string) => act(async () => named(HTMLButtonElement, name).click());

describe('the popup', () => {
  beforeEach(async () => {
    vi.resetAllMocks();
    speakEnglish();
    hosts.requestHost.mockResolvedValue(true);
    await rules.write([]);
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  it.each([
    ['ledger', 'acting is refused'],
    ['activity', 'missing from the activity'],
  ] as const)('tells in words that the %s cannot be kept, until it is read', (what, words) => {
    const state = open();
    expect(document.querySelector('[role=alert]')).toBe(null);
    act(() => {
      state.fault.value = what;
    });
    expect(document.querySelector('[role=alert]')?.textContent).toContain(words);
  });

  it('says how the connection stands, why, and offers to try again', async () => {
    const state = open();
    expect(document.body.textContent).toContain('Connected');
    act(() => {
      state.connection.value = { phase: 'failed', profileId: 'p1', since: 0, reason: 'The token is wrong.' };
    });
    expect(document.body.textContent).toContain('Could not connect');
    expect(document.body.textContent).toContain('The token is wrong.');
    await click('Retry');
    expect(commands.sendCommand).toHaveBeenCalledWith({ kind: 'connect', profileId: 'p1' });
  });

  it('says what was typed when Enter is pressed', async () => {
    open();
    const box = document.querySelector<HTMLInputElement>('#say');
    await act(async () => {
      if (box) box.value = ' click sign in ';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => box?.form?.requestSubmit());
    expect(commands.sendCommand).toHaveBeenCalledWith({ kind: 'say', text: 'click sign in' });
    expect(box?.value).toBe('');
  });

  it('takes no words while nobody listens, and says why', () => {
    const state = open();
    act(() => {
      state.connection.value = { phase: 'off', since: 0 };
    });
    const box = document.querySelector<HTMLInputElement>('#say');
    expect(box?.disabled).toBe(true);
    expect(document.getElementById(box?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Connect',
    );
  });

  it('writes a choice into the site’s rule', async () => {
    open();
    await choose('Reading', 'Allow');
    expect(hosts.requestHost).toHaveBeenCalledWith(shop);
    await vi.waitFor(async () =>
      expect(await rules.read()).toEqual([{ site: shop, effects: { read: 'allow' }, tools: {} }]),
    );
  });

  it('says that declined access changed nothing', async () => {
    hosts.requestHost.mockResolvedValue(false);
    open();
    await choose('Reading', 'Allow');
    const told = 'The browser was not given access to shop.example';
    await vi.waitFor(() => expect(document.body.textContent).toContain(told));
    expect(await rules.read()).toEqual([]);
  });

  it('shows the question that waits, and gives the answer once it is armed', async () => {
    vi.useFakeTimers();
    const state = open();
    const question: Question = {
      id: 'q1',
      agent: 'Shop',
      tool: 'click',
      target: 'Buy tea',
      effect: 'act',
      site: shop,
      at: 11,
      until: 99,
    };
    act(() => {
      state.questions.value = [question];
    });
    expect(document.querySelector('[role=alertdialog]')?.textContent).toMatch(
      /Shop asks.*Click Buy tea.*shop/s,
    );
    await click('Allow once');
    expect(commands.sendCommand).not.toHaveBeenCalledWith(expect.objectContaining({ kind: 'answer' }));
    act(() => {
      vi.advanceTimersByTime(500);
    });
    await click('Allow once');
    expect(commands.sendCommand).toHaveBeenCalledWith({ kind: 'answer', question: 'q1', answer: 'once' });
    expect(hosts.requestHost).toHaveBeenCalledWith(shop);
  });

  it('lets a paused conversation go on', async () => {
    const state = open();
    act(() => {
      state.connection.value = { ...live, conversation: 'c1' };
      state.paused.value = 'c1';
    });
    await click('Go on');
    expect(commands.sendCommand).toHaveBeenCalledWith({ kind: 'goOn' });
  });

  it('allows what the agent asked for in one click', async () => {
    const state = open();
    act(() => {
      state.attention.value = asked;
    });
    expect(document.body.textContent).toContain('Shop wants to use “Click” on shop.example.');
    await click('Look and click');
    const effects = { read: 'allow', navigate: 'allow', act: 'allow' };
    await vi.waitFor(async () => expect(await rules.read()).toEqual([{ site: shop, effects, tools: {} }]));
  });

  it('takes no answer to a question that has only just come up', () => {
    const state = open();
    act(() => {
      state.attention.value = { ...asked, at: 11 };
    });
    expect(named(HTMLButtonElement, 'Look and click').disabled).toBe(true);
  });

  it('makes Stop prominent while something runs', async () => {
    const state = open();
    expect(named(HTMLButtonElement, 'Stop').classList.contains('danger')).toBe(false);
    act(() => {
      state.activity.value = [running];
    });
    expect(named(HTMLButtonElement, 'Stop').classList.contains('danger')).toBe(true);
    await click('Stop');
    expect(commands.sendCommand).toHaveBeenCalledWith({ kind: 'stop' });
  });

  it('says why a page can have no rule', () => {
    const state = open();
    act(() => {
      state.page.value = { usable: false, why: 'Browsers keep extensions out of chrome: pages.' };
    });
    expect(document.body.textContent).toContain('Browsers keep extensions out of chrome: pages.');
  });
});
