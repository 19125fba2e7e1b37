import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blackboxDoor, discoverAddress } from '#agent/doors/blackboxDoor';
import type { Ask, Door, Reply } from '#agent/doors/door';
import { admit } from '#agent/doors/index';
import type { Profile } from '#contract/profile';

const shop: Profile = {
  id: 'p',
  name: 'Shop',
  platform: 'blackbox',
  address: 'wss://blackbox.dasha.ai/api/v1/ws/webCall',
};
const voice: Profile = {
  ...shop,
  platform: 'phonic',
  address: 'wss://api.phonic.ai/v1/sts/ws',
  tokenEndpoint: 'https://shop.example/token',
};

const answer =
  (reply: Reply | undefined): Ask =>
  async () =>
    reply;
const visit = (profile: Profile, reply: Reply | undefined, token = 'secret') => ({
  profile,
  token,
  tools: ['click', 'fill'],
  ask: answer(reply),
});
const integration = (facts: object) => ({
  status: 200,
  body: { integrationId: 'i', enabled: true, features: [], tools: ['click', 'fill'], ...facts },
});

test.each([
  ['wss://blackbox.dasha.ai/api/v1/ws/webCall', 'https://blackbox.dasha.ai'],
  ['wss://blackbox.ru.dasha.ai/api/v1/ws/webCall', 'https://blackbox.ru.dasha.ai'],
  ['ws://127.0.0.1:8080/anything', 'http://127.0.0.1:8080'],
])('asks the host of %s itself', (address, origin) => {
  expect(discoverAddress(address, 't&?')).toBe(`${origin}/api/v1/web-integrations/discover?token=t%26%3F`);
});

test('all is well: nothing is said', async () => {
  const admitted = await blackboxDoor(visit(shop, integration({})));
  expect(admitted).toEqual({ entry: { ok: true, token: 'secret' }, notices: [] });
});

test.each([
  ['an unknown token', { status: 401, body: {} }, /does not know this token/],
  ['a disabled integration', integration({ enabled: false }), /switched off/],
  ['no chat', integration({ features: [{ name: 'AllowWebChat', enabled: false }] }), /AllowWebChat/],
])('%s keeps the socket shut, for good', async (_what, reply, words) => {
  const { entry } = await blackboxDoor(visit(shop, reply));
  expect(entry).toEqual({ ok: false, lasting: true, reason: expect.stringMatching(words) });
});

test('a voice call needs its own switch', async () => {
  const reply = integration({ features: [{ name: 'AllowWebCall', enabled: false }] });
  expect((await blackboxDoor(visit({ ...shop, callType: 'webCall' }, reply))).entry.ok).toBe(false);
  expect((await blackboxDoor(visit(shop, reply))).entry.ok).toBe(true);
});

test('names the tools that will not come over the socket', async () => {
  const some = await blackboxDoor(visit(shop, integration({ tools: ['click', 'their_own'] })));
  expect(some.notices).toEqual([expect.stringMatching(/Tool not called.*: fill will not reach/)]);
  const none = await blackboxDoor(visit(shop, integration({ tools: [] })));
  expect(none.notices).toEqual([expect.stringContaining('none of Pagehand’s tools')]);
});

test.each([[undefined], [{ status: 500, body: undefined }], [{ status: 200, body: 'not an integration' }]])(
  'goes on where nothing can be learned: %o',
  async (reply) => {
    expect(await blackboxDoor(visit(shop, reply))).toEqual({
      entry: { ok: true, token: 'secret' },
      notices: [],
    });
  },
);

test('a token is made anew at every attempt', async () => {
  let made = 0;
  const ask: Ask = async (url, how) => {
    expect([url, how]).toEqual(['https://shop.example/token', { method: 'POST', bearer: 'secret' }]);
    made += 1;
    return { status: 200, body: { session_token: `ph_session_${made}` } };
  };
  const visiting = { ...visit(voice, undefined), ask };
  expect((await admit(visiting)).entry).toEqual({ ok: true, token: 'ph_session_1' });
  expect((await admit(visiting)).entry).toEqual({ ok: true, token: 'ph_session_2' });
});

test.each([
  [undefined, 'secret', false, /cannot be reached/],
  [{ status: 403, body: {} }, 'secret', true, /refuses/],
  [{ status: 503, body: {} }, 'secret', false, /503/],
  [{ status: 200, body: { token: '' } }, 'secret', true, /without a token/],
  [{ status: 200, body: { token: 'x' } }, 'ph_live_key', true, /API key/],
])('no token from %o (given %s; lasting %o)', async (reply, token, lasting, words) => {
  const { entry } = await admit(visit(voice, reply, token));
  expect(entry).toEqual({ ok: false, lasting, reason: expect.stringMatching(words) });
});

test('where there is nothing to ask, the kept token is taken', async () => {
  const never: Ask = () => Promise.reject(new Error('asked'));
  const bodhi: Profile = { ...shop, platform: 'bodhi' };
  for (const profile of [bodhi, { ...voice, tokenEndpoint: undefined }] as Profile[]) {
    expect((await admit({ ...visit(profile, undefined), ask: never })).entry).toEqual({
      ok: true,
      token: 'secret',
    });
  }
});

test('whatever comes back, a door answers', async () => {
  const doors: [Profile, Door][] = [
    [shop, admit],
    [voice, admit],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...doors),
      fc.integer(),
      fc.anything(),
      async ([profile, door], status, body) => {
        expect((await door(visit(profile, { status, body }))).entry.ok).toBeTypeOf('boolean');
      },
    ),
  );
});
