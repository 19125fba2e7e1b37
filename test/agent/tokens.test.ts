import { expect, test } from 'vitest';
import { dialectOf } from '#agent/dialects/index';

const opensAll = (instead: string) =>
  `This is an API key, which opens the whole account and must not be kept in a browser. Make ${instead} with it on a server and put that into the options.`;
const session = opensAll('a session token (POST /v1/auth/session_token)');
const secret = opensAll('a client secret (POST /v1/realtime/client_secrets)');
const needsJwt =
  'This is not a short-lived Deepgram token (a JWT). An API key opens the whole account and must not be kept in a browser: make a token with it on a server (POST /v1/auth/grant).';

test.each([
  ['phonic', '', 'Phonic needs a session token (ph_session_…). Add it in the options.'],
  ['phonic', 'ph_live', session],
  ['phonic', 'sk-1', session],
  ['phonic', 'sk_1', session],
  ['openai', '', 'OpenAI needs a client secret (ek_…). Add it in the options.'],
  ['openai', 'sk-proj-1', secret],
  ['deepgram', '', 'Deepgram needs a token. Add it in the options.'],
  ['deepgram', '0123456789abcdef', needsJwt],
  ['deepgram', 'a.b', needsJwt],
  ['deepgram', 'a.b.c.d', needsJwt],
  ['deepgram', 'a.b.c d', needsJwt],
  ['deepgram', '.b.c', needsJwt],
])('%s is not connected with %j, and the user is told why', (platform, token, why) => {
  expect(dialectOf(platform).tokenProblem?.(token)).toBe(why);
});

test.each([
  ['phonic', 'ph_session_1'],
  ['phonic', 'ph_conv_1'],
  ['phonic', 'task-1'],
  ['openai', 'ek_1'],
  ['openai', 'sky'],
  ['deepgram', 'eyJh.eyJz.sig_-'],
])('%s is connected with %s', (platform, token) => {
  expect(dialectOf(platform).tokenProblem?.(token)).toBeUndefined();
});

test.each([
  ['ph_session_a.b', 'session_token'],
  ['a.b.c.d', 'session_token'],
  ['a.b.c d', 'session_token'],
  ['x a.b.c', 'session_token'],
  ['header.claims.signature', 'jwt'],
  ['my_ph_conv', 'session_token'],
])('Phonic is given %j as %s', (token, parameter) => {
  const profile = { id: 'p', name: 'Shop', platform: 'phonic', address: 'wss://a.example/' };
  const asked = new URL(dialectOf('phonic').address(profile, token)).searchParams;
  expect([...asked]).toEqual([[parameter, token]]);
});
