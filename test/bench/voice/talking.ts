import type { BrowserName } from '#launcher/browsers/browserName';
import { type Closers, collectClosers } from '#launcher/closers';
import { tone } from '../../support/sound/speech';
import { toPcm } from '../../support/sound/wave';
import { benchPage } from '../benchPage';
import { installFloor } from '../floor';
import { interleave, quantile, type Timed } from '../interleave';
import { printLatency, printRow } from '../latencyTable';
import { succeed } from '../succeed';
import { onsets } from './onsets';
import { openSound, type Sound } from './openSound';
import { stream } from './stream';

interface Settings {
  browser: BrowserName;
  rounds: number;
  minutes: number;
}

/**
 * Times sound from microphone to socket, from socket to speaker, and from an interruption to silence, each beside the least
 * that a page with a socket can do; then counts what comes late in some minutes of sound both ways, and times calls meanwhile.
 */
export async function talking({ browser, rounds, minutes }: Settings): Promise<void> {
  const closers = collectClosers();
  try {
    await measure({ browser, rounds, minutes }, closers);
  } finally {
    await closers.close();
  }
}

async function measure({ browser, rounds, minutes }: Settings, closers: Closers): Promise<void> {
  const sound = await openSound({ browser, pages: { '/small': benchPage(1_000) } }, closers);
  const floor = await installFloor(sound.world.browser, closers);
  await sound.world.open('/small');
  const added = await sound.outputLatencyMs();
  const loudspeaker = added === undefined ? '' : `; the loudspeaker adds ${added.toFixed(0)} ms to both`;
  console.log(`\n${browser}, ${rounds} rounds${loudspeaker}`);
  printRow('', ['p50 ms', 'p95 ms', 'floor p50', 'floor p95', '× floor']);
  for (const pair of [await captured(sound, rounds), ...(await played(sound, rounds))]) printPair(pair);
  const timed: Timed[] = [
    { name: 'floor: a message a call', run: () => floor('message', '#count') },
    { name: 'floor: a kept-open port', run: () => floor('port', '#count') },
    { name: 'click', run: () => succeed(sound.world, 'click', { target: 'css=#count' }) },
  ];
  printLatency('Calls while the agent is silent', await interleave(timed, rounds));
  const before = await sound.counts();
  const streaming = stream(sound);
  const ends = performance.now() + minutes * 60_000;
  printLatency('Calls while both speak', await interleave(timed, rounds));
  while (performance.now() < ends) await sound.next('heard', true);
  const { seconds, gapsMs } = streaming.stop();
  const after = await sound.counts();
  console.log(`
${(seconds / 60).toFixed(1)} minutes of sound both ways
pieces from the microphone ${gapsMs.length}, more than 60 ms after the one before: ${gapsMs.filter((gap) => gap > 60).length}
time between two of them, ms: p50 ${quantile(gapsMs, 0.5).toFixed(1)}, p99 ${quantile(gapsMs, 0.99).toFixed(1)}, most ${gapsMs.at(-1)?.toFixed(1)}
gaps in what was played ${after.late - before.late}, samples dropped ${after.dropped - before.dropped}`);
}

/** What ours took beside what the floor took, in milliseconds. */
interface Pair {
  name: string;
  ours: number[];
  floor: number[];
}

async function captured(sound: Sound, rounds: number): Promise<Pair> {
  const arrivals = onsets(sound);
  const first = sound.heard.length;
  for (let round = 0; round <= rounds; round += 1) await sound.next('heard', true);
  const pair: Pair = { name: 'microphone to socket', ours: [], floor: [] };
  for (const { what, on, at, toldAt } of sound.heard.slice(first)) {
    // Words follow each other after more than that.
    const arrival = arrivals.find((time) => time >= at && time < at + 700);
    if (what !== 'heard' || !on || arrival === undefined) continue;
    pair.ours.push(arrival - at);
    pair.floor.push(toldAt - at);
  }
  return pair;
}

async function played(sound: Sound, rounds: number): Promise<Pair[]> {
  const long = toPcm(tone(24_000, 440, 3).samples);
  const began: Pair = { name: 'socket to speaker', ours: [], floor: [] };
  const ended: Pair = { name: 'interruption to silence', ours: [], floor: [] };
  /** Does this and tells how long after it the meter heard what it waits for. */
  const until = async (what: 'played' | 'floor', on: boolean, act: () => void) => {
    const next = sound.next(what, on);
    const asked = Date.now();
    act();
    return (await next).at - asked;
  };
  for (let round = 0; round < rounds; round += 1) {
    began.ours.push(await until('played', true, () => sound.conversation.play(long)));
    ended.ours.push(await until('played', false, () => sound.conversation.interruptTurn()));
    began.floor.push(await until('floor', true, () => sound.toneOfFloor(true)));
    ended.floor.push(await until('floor', false, () => sound.toneOfFloor(false)));
  }
  return [began, ended];
}

function printPair({ name, ours, floor }: Pair): void {
  const [a, b] = [ours, floor].map((all) => all.sort((one, other) => one - other));
  const [p50, p95] = [quantile(a ?? [], 0.5), quantile(a ?? [], 0.95)];
  const [least, most] = [quantile(b ?? [], 0.5), quantile(b ?? [], 0.95)];
  printRow(
    name,
    [p50, p95, least, most, p50 / least].map((value) => value.toFixed(1)),
  );
}
