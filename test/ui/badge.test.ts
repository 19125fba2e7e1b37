import { beforeEach, expect, test } from 'vitest';
import type { Connection } from '#contract/connection';
import { silent } from '#store/voice';
import { badgeOf } from '../../src/ui/badge';
import { speakEnglish } from './speakEnglish';

beforeEach(speakEnglish);

const heard = { ...silent, on: true, can: true, listening: true, microphone: 'on' } as const;
const muted = { ...heard, listening: false };
const live: Connection = { phase: 'live', since: 0 };
const lost: Connection = { phase: 'waiting', since: 0 };

test.each([
  ['●', { connection: live, needsUser: false, running: 0 }],
  ['●…', { connection: live, needsUser: false, running: 1 }],
  ['●?', { connection: live, needsUser: true, running: 1 }],
  ['●…', { connection: lost, needsUser: false, running: 0 }],
])('%s: nobody listens without a sign', (text, facts) => {
  const badge = badgeOf({ ...facts, voice: heard });
  expect(badge.text).toBe(text);
  expect(badge.title).toContain('the microphone is heard');
  expect(badgeOf({ ...facts, voice: muted }).text).not.toContain('●');
});
