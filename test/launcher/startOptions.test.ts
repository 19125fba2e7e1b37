import { expect, test } from 'vitest';
import { readStartOptions } from '#launcher/startOptions';
import { UsageError } from '#launcher/usageError';

const screen = { DISPLAY: ':0' };

test('opens Chromium in a window for a person to type to', () => {
  const options = readStartOptions([], screen);
  expect(options).toEqual({
    browser: 'chromium',
    agent: undefined,
    llm: undefined,
    headless: false,
    script: false,
  });
});

test('runs the script where there is no display', () => {
  if (process.platform !== 'linux') return;
  expect(readStartOptions([], {})).toMatchObject({ headless: true, script: true });
});

test('stays open for a named agent and for --headless without a display', () => {
  expect(readStartOptions(['--agent', 'wss://agent.example/call?token=t'], {})).toMatchObject({
    script: false,
  });
  expect(readStartOptions(['--headless'], {})).toMatchObject({ headless: true, script: false });
});

test.each([
  [['--nope'], /--nope/],
  [['quickly'], /quickly/],
  [['--browser', 'lynx'], /chromium, firefox, not “lynx”/],
  [['--agent', 'https://agent.example'], /wss:/],
  [['--agent', 'wss://agent.example'], /token/],
  [['--agent', 'wss://agent.example?token=t', '--script'], /--script/],
  [['--llm', 'http://127.0.0.1:1/v1'], /--model NAME/],
  [['--model', 'small'], /--llm, which is missing/],
  [['--steps', '3'], /--llm, which is missing/],
  [['--llm', 'ws://127.0.0.1', '--model', 'small'], /http/],
  [['--llm', 'https://me:word@llm.example/v1', '--model', 'small'], /PAGEHAND_LLM_KEY/],
  [['--llm', 'http://127.0.0.1/v1', '--model', 'small', '--steps', 'many'], /not “many”/],
  [
    ['--llm', 'http://127.0.0.1/v1', '--model', 'small', '--agent', 'wss://a.example?token=t'],
    /leave --agent/,
  ],
])('refuses %j in words', (words, sentence) => {
  expect(() => readStartOptions(words, screen)).toThrow(UsageError);
  expect(() => readStartOptions(words, screen)).toThrow(sentence);
});

test('takes a language model, its key from the environment alone', () => {
  const words = ['--llm', 'https://llm.example/v1', '--model', 'small', '--steps', '5'];
  expect(readStartOptions(words, { ...screen, PAGEHAND_LLM_KEY: 'k' }).llm).toEqual({
    address: new URL('https://llm.example/v1'),
    model: 'small',
    key: 'k',
    mostSteps: 5,
  });
  expect(readStartOptions(words, { ...screen, OPENAI_API_KEY: 'k' }).llm).not.toHaveProperty('key');
});

test('lets no key travel unencrypted to another machine', () => {
  const words = ['--llm', 'http://llm.example/v1', '--model', 'small'];
  expect(() => readStartOptions(words, { ...screen, PAGEHAND_LLM_KEY: 'k' })).toThrow(/unencrypted/);
  expect(readStartOptions(words, screen).llm).toMatchObject({ model: 'small' });
});
