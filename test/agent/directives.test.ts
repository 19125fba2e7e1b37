import { beforeEach, expect, test } from 'vitest';
import { createDirectives, type Directives } from '#agent/directives';
import type { Directive } from '#contract/directive';

let told: (string | null)[];
let isReachable: boolean;
let reinforces: boolean;
let directives: Directives;

const place = (value: string | null): Directive => ({ key: 'place', value, scope: 'session' });

beforeEach(() => {
  told = [];
  isReachable = true;
  reinforces = false;
  directives = createDirectives({
    tell({ value }) {
      if (isReachable) told.push(value);
      return isReachable;
    },
    needsReminding: () => !reinforces,
  });
});

const turns = (count: number) => {
  for (let turn = 0; turn < count; turn += 1) directives.turn();
};

test('tells what is new, and nothing twice', () => {
  directives.set(place('On Orders.'));
  directives.set(place('On Orders.'));
  directives.set(place('On Cart.'));
  expect(told).toEqual(['On Orders.', 'On Cart.']);
});

test('reminds after eight turns, and again after eight more', () => {
  directives.set(place('On Orders.'));
  turns(7);
  expect(told).toHaveLength(1);
  turns(1);
  expect(told).toHaveLength(2);
  turns(8);
  expect(told).toHaveLength(3);
});

test('leaves reminding to platforms that do it themselves', () => {
  reinforces = true;
  directives.set(place('On Orders.'));
  turns(20);
  expect(told).toEqual(['On Orders.']);
});

test('what is taken back is told once and then left', () => {
  directives.set(place('On Orders.'));
  directives.set(place(null));
  turns(20);
  expect(told).toEqual(['On Orders.', null]);
});

test('what was never said need not be taken back', () => {
  directives.set(place(null));
  expect(told).toEqual([]);
});

test('what could not be told is told when the conversation is open', () => {
  isReachable = false;
  directives.set(place('On Orders.'));
  isReachable = true;
  directives.begin();
  directives.begin();
  expect(told).toEqual(['On Orders.']);
});

test('nothing of one conversation is kept for the next', () => {
  directives.set(place('On Orders.'));
  directives.end();
  directives.begin();
  turns(20);
  expect(told).toEqual(['On Orders.']);
});
