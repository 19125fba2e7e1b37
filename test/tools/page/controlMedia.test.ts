// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { controlMedia } from '#tools/page/controlMedia';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';

it('sets volume, speed and sound, and reads them back', async () => {
  const page = actingPage('<video id="v" aria-label="Trailer"></video>');
  expect(await callTool(page, controlMedia, { action: 'volume', amount: 40 })).toMatchObject({
    verdict: 'changed',
    say: 'The volume of Trailer is 40 per cent.',
    data: { volume: 40 },
  });
  await callTool(page, controlMedia, { action: 'speed', amount: 2 });
  await callTool(page, controlMedia, { action: 'mute' });
  expect(byId('v', HTMLVideoElement)).toMatchObject({ playbackRate: 2, muted: true });
  expect(await callTool(page, controlMedia, { action: 'mute' })).toMatchObject({ verdict: 'no_change' });
});

it('says that there is nothing to play', async () => {
  const failure = await failureOf(callTool(actingPage('<p>Words</p>'), controlMedia, { action: 'play' }));
  expect(failure.code).toBe('TARGET_NOT_FOUND');
});
