import { expect, test } from 'vitest';
import { readStartOptions, UsageError } from '#launcher/startOptions';

const screen = { DISPLAY: ':0' };

test('opens Chromium in a window for a person to type to', () => {
  const options = readStartOptions([], screen);
  expect(options).toEqual({ browser: 'chromium', agent: undefined, headless: false, script: false });
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
])('refuses %j in words', (words, sentence) => {
  expect(() => readStartOptions(words, screen)).toThrow(UsageError);
  expect(() => readStartOptions(words, screen)).toThrow(sentence);
});
