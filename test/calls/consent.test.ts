import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Consent, createConsent } from '#calls/consent';
import type { Answer, Question } from '#contract/question';
import { grants } from '#store/grants';
import { paused } from '#store/paused';
import { questions } from '#store/questions';
import { rules } from '#store/rules';

const site = 'https://shop.example';
const asked = { agent: 'Shop', tool: 'click', target: 'Buy', effect: 'act', site } as const;
let consent: Consent;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000 });
  await browser.storage.session.clear();
  await browser.storage.local.clear();
  consent = createConsent();
  consent.enter('c1');
});
afterEach(() => {
  vi.useRealTimers();
});

type Asked = Omit<Question, 'id' | 'at' | 'until'>;

function ask(more: Partial<Asked> = {}, signal = new AbortController().signal) {
  const outcome = consent.ask({ ...asked, ...more }, { signal, deadline: 31_000 }).then(
    () => 'allowed',
    (failure) => failure.errorCode ?? failure.code ?? String(failure),
  );
  return { outcome };
}

async function answered(answer: Answer, more: Partial<Asked> = {}) {
  const { outcome } = ask(more);
  await vi.waitFor(async () => expect(await questions.read()).toHaveLength(1));
  const [question] = await questions.read();
  consent.answer(question?.id ?? '', answer);
  const said = await outcome;
  await vi.waitFor(async () => expect(await questions.read()).toEqual([]));
  return said;
}

test('a question is stored with who asks, for what and where, until it is answered', async () => {
  const { outcome } = ask();
  await vi.waitFor(async () =>
    expect(await questions.read()).toMatchObject([{ ...asked, at: 1_000, until: 31_000 }]),
  );
  consent.turnAway();
  expect(await outcome).toBe('DECLINED');
  await vi.waitFor(async () => expect(await questions.read()).toEqual([]));
});

test.each([
  ['once', [], []],
  ['hour', [{ site, until: expect.closeTo(3_601_000, -4) }], []],
  ['conversation', [{ site, conversation: 'c1' }], []],
  ['always', [], [{ site, effects: { act: 'allow' }, tools: {} }]],
] as const)('%s keeps no more than it says', async (answer, lasting, always) => {
  expect(await answered(answer)).toBe('allowed');
  await vi.waitFor(async () => expect(await rules.read()).toMatchObject(always));
  expect(await grants.read()).toMatchObject(lasting);
});

test('“always” changes a tool’s own entry only where it has one', async () => {
  await rules.write([{ site, effects: { read: 'allow' }, tools: { click: 'ask', fill: 'deny' } }]);
  await answered('always');
  await vi.waitFor(async () =>
    expect(await rules.read()).toEqual([
      { site, effects: { read: 'allow', act: 'allow' }, tools: { click: 'allow', fill: 'deny' } },
    ]),
  );
});

test('without an answer the call ends before its time, in words the agent can speak', async () => {
  const { outcome } = ask();
  await vi.advanceTimersByTimeAsync(29_699);
  expect(await questions.read()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('NEEDS_PERMISSION');
});

test('a call that is stopped asks no longer', async () => {
  const stopping = new AbortController();
  const { outcome } = ask({}, stopping.signal);
  stopping.abort('stopped');
  expect(await outcome).toBe('stopped');
  await vi.waitFor(async () => expect(await questions.read()).toEqual([]));
});

test('an answer for longer also answers what is alike, one for once does not', async () => {
  const first = ask();
  const second = ask();
  await vi.waitFor(async () => expect(await questions.read()).toHaveLength(2));
  const [one] = await questions.read();
  consent.answer(one?.id ?? '', 'once');
  expect(await first.outcome).toBe('allowed');
  const third = ask();
  await vi.waitFor(async () => expect(await questions.read()).toHaveLength(2));
  const [two] = await questions.read();
  consent.answer(two?.id ?? '', 'hour');
  expect(await Promise.all([second.outcome, third.outcome])).toEqual(['allowed', 'allowed']);
});

const risk = { kind: 'pay', thing: 'Buy', facts: [] } as const;

test.each(['hour', 'conversation', 'always'] as const)('“%s” allows a risky act for once', async (answer) => {
  expect(await answered(answer, { risk: { ...risk, facts: [] } })).toBe('allowed');
  expect(await grants.read()).toEqual([]);
  expect(await rules.read()).toEqual([]);
});

test('what is answered for longer answers no risky act', async () => {
  const plain = ask();
  const risky = ask({ risk: { ...risk, facts: [] } });
  await vi.waitFor(async () => expect(await questions.read()).toHaveLength(2));
  const [first] = await questions.read();
  consent.answer(first?.id ?? '', 'always');
  expect(await plain.outcome).toBe('allowed');
  await vi.waitFor(async () => expect(await questions.read()).toMatchObject([{ risk: { kind: 'pay' } }]));
  consent.turnAway();
  expect(await risky.outcome).toBe('DECLINED');
});

test('three refusals in a row pause the conversation, until the user lets it go on', async () => {
  for (const _ of [1, 2]) expect(await answered('no')).toBe('DECLINED');
  expect(await answered('once')).toBe('allowed');
  for (const _ of [1, 2]) expect(await answered('no')).toBe('DECLINED');
  expect(await consent.isPaused()).toBe(false);
  expect(await answered('no')).toBe('DECLINED');
  expect(await consent.isPaused()).toBe(true);
  expect(await paused.read()).toBe('c1');
  consent.goOn();
  expect(await consent.isPaused()).toBe(false);
});

test('a pause outlives its background, but not its conversation', async () => {
  for (const _ of [1, 2, 3]) await answered('no');
  const next = createConsent();
  next.enter('c1');
  expect(await next.isPaused()).toBe(true);
  next.enter('c2');
  expect(await next.isPaused()).toBe(false);
});

test('turning away from several questions is one refusal', async () => {
  const outcomes = [ask(), ask({ tool: 'fill' }), ask()].map(({ outcome }) => outcome);
  await vi.waitFor(async () => expect(await questions.read()).toHaveLength(3));
  consent.turnAway();
  expect(await Promise.all(outcomes)).toEqual(['DECLINED', 'DECLINED', 'DECLINED']);
  expect(await consent.isPaused()).toBe(false);
});

test('an unknown or repeated answer changes nothing', async () => {
  consent.answer('nobody', 'always');
  expect(await answered('once')).toBe('allowed');
  expect(await rules.read()).toEqual([]);
});
