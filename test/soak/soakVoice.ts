import { setTimeout as last } from 'node:timers/promises';
import type { BrowserName } from '#launcher/browsers/browserName';
import { collectClosers } from '#launcher/closers';
import { openSound, type Sound } from '../bench/voice/openSound';
import { stream } from '../bench/voice/stream';
import { backgroundBytes } from './memory';

const RATE = 24_000;
const WARM_UP_MS = 30_000;
/** What a quarter of an hour may add without being growth: heaps breathe. */
const MOST_GROWTH_BYTES = 2_000_000;
const MOST_DRIFT_MS = 200;
/** What the playback lets wait at most when sound comes as time goes by, and some for a slow machine. */
const MOST_WAITING_MS = 600;

interface Settings {
  browser: BrowserName;
  minutes: number;
}

/** Has sound go both ways for some minutes; false where memory grew, sound drifted, or some was lost. */
export async function soakVoice({ browser, minutes }: Settings): Promise<boolean> {
  const closers = collectClosers();
  try {
    const sound = await openSound({ browser }, closers);
    const streaming = stream(sound);
    await last(WARM_UP_MS);
    const before = await look('at the start', sound, streaming);
    await last(minutes * 60_000);
    const after = await look('at the end', sound, streaming);
    const { seconds, gapsMs } = streaming.stop();
    const clockMs = (after.clock - before.clock) * 1000;
    const microphoneMs = after.heardMs - before.heardMs - clockMs;
    console.log(
      `${(seconds / 60).toFixed(1)} minutes: ${gapsMs.length} pieces from the microphone, ${microphoneMs.toFixed(0)} ms ahead of the browser’s clock for sound, which went ${(after.at - before.at - clockMs).toFixed(0)} ms behind the machine’s; ${after.late - before.late} gaps in what was played, ${after.dropped - before.dropped} samples dropped`,
    );
    const isInTime = Math.abs(microphoneMs) <= MOST_DRIFT_MS && after.waitingMs <= MOST_WAITING_MS;
    const growth = after.bytes - before.bytes;
    return isInTime && growth <= MOST_GROWTH_BYTES && after.dropped === before.dropped;
  } finally {
    await closers.close();
  }
}

async function look(when: string, sound: Sound, streaming: ReturnType<typeof stream>) {
  // Before memory is cleaned up, which the sound can wait for.
  const { waiting, late, dropped, clock } = await sound.counts();
  const now = { at: performance.now(), heardMs: streaming.heardMs() };
  const background = await backgroundBytes(sound.world);
  const usedSize = await soundPageBytes(sound);
  const waitingMs = (waiting / RATE) * 1000;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `${when}: background ${kilobytes(background)}, page with the sound ${kilobytes(usedSize)}, ${waitingMs.toFixed(0)} ms wait to be played`,
  );
  return { ...now, bytes: background + usedSize, waitingMs, late, dropped, clock };
}

/** In Firefox the page is in the background’s process, which is counted as a whole. */
async function soundPageBytes({ page, world }: Sound): Promise<number> {
  if (world.browser.name === 'firefox') return 0;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
