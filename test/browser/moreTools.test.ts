import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

/** A second of silence as a WAV file. */
function silence(seconds: number): string {
  const rate = 8000;
  const data = rate * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(data, 40);
  return `data:audio/wav;base64,${Buffer.concat([head, Buffer.alloc(data, 128)]).toString('base64')}`;
}

const page = `<!doctype html><title>More</title>
<button onmouseenter="menu.hidden = false">Account</button><ul id="menu" hidden><li>Orders</li></ul>
<form action="/sent"><label>Name <input name="n" required></label><button>Save</button></form>
<label>Photo <input type="file" id="file"></label>
<div id="zone" role="button" aria-label="Drop here" ondragover="event.preventDefault()"
  ondrop="event.preventDefault(); zone.textContent = event.dataTransfer.files[0]?.name ?? 'empty'">Drop</div>
<audio controls aria-label="Song" src="${silence(60)}"></audio>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/more': page, '/sent': '<!doctype html><title>Sent</title><h1>Sent</h1>' },
    // A browser keeps how much a site is zoomed, whichever port it is at.
    launch: {},
  });
});
afterAll(() => world?.close());

test('hover opens a menu that a script shows', async () => {
  await world.open('/more');
  expect(await world.call('hover', { target: 'Account' })).toMatchObject({ verdict: 'changed' });
  expect(await world.page.$eval('#menu', (menu) => menu.hasAttribute('hidden'))).toBe(false);
});

test('submit_form tells what is missing, and where a full form led', async () => {
  await world.open('/more');
  expect(await world.call('submit_form', {})).toMatchObject({
    verdict: 'no_change',
    say: expect.stringContaining('Name'),
  });
  await world.call('fill', { target: 'Name', value: 'Ada' });
  expect(await world.call('submit_form', {})).toMatchObject({ verdict: 'navigated', tab: { title: 'Sent' } });
  await world.isAt(`${world.origin}/sent?n=Ada`);
});

test('upload_file gives a field its file, and drops one on a zone', async () => {
  await world.open('/more');
  const given = await world.call('upload_file', { target: 'Photo', name: 'note.txt', text: 'Grüße' });
  expect(given).toMatchObject({ verdict: 'changed', data: { name: 'note.txt', bytes: 7 } });
  const held = () =>
    world.page.$eval('#file', async (field) => {
      const [file] = field instanceof HTMLInputElement ? (field.files ?? []) : [];
      return file && [file.name, await file.text()];
    });
  expect(await held()).toEqual(['note.txt', 'Grüße']);
  const dropped = await world.call('upload_file', { target: 'Drop here', name: 'a.png', base64: 'AAEC' });
  expect(dropped).toMatchObject({ verdict: 'changed' });
  expect(await world.page.$eval('#zone', (zone) => zone.textContent)).toBe('a.png');
});

test('control_media shows and hides captions, and says where there are none', async () => {
  await world.open('/more');
  expect(await world.call('control_media', { action: 'captions' })).toMatchObject({ errorCode: 'NO_EFFECT' });
  await world.page.$eval('audio', (media) => media.addTextTrack('captions', 'English', 'en'));
  expect(await world.call('control_media', { action: 'captions' })).toMatchObject({
    verdict: 'changed',
    data: { captions: true },
  });
  expect(await world.page.$eval('audio', ({ textTracks }) => textTracks[0]?.mode)).toBe('showing');
  expect(await world.call('control_media', { action: 'no_captions' })).toMatchObject({ verdict: 'changed' });
});

test('control_media seeks, mutes, plays and pauses', async () => {
  await world.open('/more');
  const song = () =>
    world.page.$eval('audio', (media) => ({ at: Math.round(media.currentTime), paused: media.paused }));
  expect(await world.call('control_media', { action: 'seek', amount: 20 })).toMatchObject({
    verdict: 'changed',
  });
  expect((await song()).at).toBe(20);
  expect(await world.call('control_media', { action: 'mute' })).toMatchObject({ data: { muted: true } });
  const played = await world.call('control_media', { action: 'play' });
  if (played.status === 'success') expect((await song()).paused).toBe(false);
  else expect(played).toMatchObject({ errorCode: 'NO_EFFECT', message: expect.stringContaining('press') });
  expect(await world.call('control_media', { action: 'pause' })).toMatchObject({ status: 'success' });
  expect((await song()).paused).toBe(true);
});

test('zoom_page makes the page larger and puts it back', async () => {
  await world.open('/more');
  const width = () => world.page.evaluate(() => innerWidth);
  const usual = await width();
  expect(await world.call('zoom_page', { percent: 200 })).toMatchObject({ data: { percent: 200 } });
  await world.page.waitForFunction((before) => innerWidth < before, {}, usual);
  expect(await world.call('zoom_page', { direction: 'reset' })).toMatchObject({ data: { percent: 100 } });
  expect(await world.call('zoom_page', { percent: 100 })).toMatchObject({ verdict: 'no_change' });
});

test('open_window and move_tab', async () => {
  await world.open('/more');
  const opened = await world.call('open_window', { url: `${world.origin}/sent` });
  expect(opened).toMatchObject({ verdict: 'opened_tab', tab: { title: 'Sent' } });
  expect(await world.call('move_tab', { to: 'first' })).toMatchObject({ verdict: 'no_change' });
  expect(await world.call('read_page', {})).toMatchObject({ tab: { title: 'Sent' } });
  expect(await world.call('close_tab', { tab: 'Sent' })).toMatchObject({ status: 'success' });
  await world.call('switch_tab', { tab: 'More' });
  const beside = await world.call('open_tab', { url: `${world.origin}/sent` });
  expect(beside).toMatchObject({ verdict: 'opened_tab' });
  expect(await world.call('move_tab', { to: 'first' })).toMatchObject({
    verdict: 'changed',
    say: expect.stringContaining('tab 1 of'),
  });
  expect(await world.call('move_tab', { to: 'new_window' })).toMatchObject({ verdict: 'changed' });
});
