import { beforeEach, expect, test } from 'vitest';
import type { Frame } from '#agent/frame';
import { createTurns, type Turns } from '#agent/turns';

const goOn = { type: 'response.create' };
let sent: Frame[];
let turns: Turns;

beforeEach(() => {
  sent = [];
  turns = createTurns(goOn, (frame) => sent.push(frame));
});

test('asks once when the last of several calls is answered', () => {
  turns.asked('a');
  turns.asked('b');
  turns.answered('a');
  expect(sent).toEqual([]);
  turns.answered('b');
  expect(sent).toEqual([goOn]);
});

test('waits for the end of a turn that goes on', () => {
  turns.begin();
  turns.asked('a');
  turns.answered('a');
  turns.want();
  expect(sent).toEqual([]);
  turns.end();
  expect(sent).toEqual([goOn]);
  turns.end();
  expect(sent).toEqual([goOn]);
});

test('a turn the agent takes by itself waits for no earlier call', () => {
  turns.asked('slow');
  turns.begin();
  turns.asked('quick');
  turns.end();
  turns.answered('quick');
  expect(sent).toEqual([goOn]);
  turns.answered('slow');
  expect(sent).toEqual([goOn, goOn]);
});

test('a call that was given up asks for nothing by itself', () => {
  turns.asked('a');
  turns.drop('a');
  expect(sent).toEqual([]);
});

test('asks for nothing where agents go on by themselves', () => {
  const silent = createTurns(undefined, (frame) => sent.push(frame));
  silent.want();
  expect(sent).toEqual([]);
});
