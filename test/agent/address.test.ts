import { expect, test } from 'vitest';
import { addressProblem } from '#agent/address';

test.each([
  'wss://agent.example/ws',
  'ws://127.0.0.1:9950/ws',
  'ws://localhost:1/',
  'ws://[::1]:80/',
  'ws://2130706433/',
])('accepts %s', (address) => expect(addressProblem(address)).toBeUndefined());

test.each([
  '',
  'agent',
  'https://agent.example',
  'ws://agent.example',
  'ws://127.0.0.1.evil.example/',
  'ws://10.0.0.1/',
])('refuses %s', (address) => expect(addressProblem(address)).toMatch(/wss/));
