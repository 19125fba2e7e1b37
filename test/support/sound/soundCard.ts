import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { collectClosers } from '#launcher/closers';
import { debianProgram } from './debianProgram';
import { toPcm, type Wave } from './wave';

/** Loudspeakers and a microphone made of software, for a browser that runs no sound without any. */
export interface SoundCard {
  /** Whoever is started with this uses them. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

const PACKAGES = ['pulseaudio', 'pulseaudio-utils'];

/**
 * Makes a sound card whose microphone hears the wave again and again; nothing where the machine has no sound server and
 * can install none.
 */
export function soundCards(): ((wave: Wave) => Promise<SoundCard>) | undefined {
  const server = debianProgram('pulseaudio', PACKAGES);
  const player = debianProgram('pacat', PACKAGES);
  return server && player ? (wave) => plugIn(wave, { server, player }) : undefined;
}

async function plugIn(wave: Wave, { server, player }: Record<'server' | 'player', string>) {
  const closers = collectClosers();
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-sound-'));
  closers.add(() => rm(dir, { recursive: true, force: true }));
  const env = { PULSE_SERVER: `unix:${join(dir, SOCKET)}` };
  try {
    await closers.open(() => startServer(server, dir), ended);
    const format = ['--format=s16le', '--channels=1', `--rate=${wave.rate}`];
    const playing = spawn(player, ['--playback', '--device=mouth', ...format], {
      env: { ...process.env, ...env, HOME: dir },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    closers.add(() => ended(playing));
    repeat(toPcm(wave.samples), playing.stdin);
    return { env, remove: closers.close };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** What browsers call its microphone. */
export const MICROPHONE = 'Softmicrophone';

const SOCKET = 'socket';
const BEGINS_WITHIN_MS = 10_000;

// Modules are loaded in this order: once the socket is there, so is everything else.
const MODULES = (socket: string) => [
  'module-null-sink sink_name=speaker',
  'module-null-sink sink_name=mouth',
  `module-remap-source source_name=microphone master=mouth.monitor source_properties=device.description=${MICROPHONE}`,
  `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
];

async function startServer(program: string, dir: string): Promise<ChildProcess> {
  const options = ['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=20'];
  const modules = MODULES(join(dir, SOCKET)).flatMap((module) => ['-L', module]);
  const server = spawn(program, [...options, ...modules], {
    // Whatever sound server the user has is left alone.
    env: { ...process.env, HOME: dir, XDG_RUNTIME_DIR: dir },
    stdio: 'ignore',
  });
  const over = new AbortController();
  for (const end of ['exit', 'error']) {
    server.once(end, () => over.abort(new Error('The sound server ended before it began.')));
  }
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(BEGINS_WITHIN_MS)]);
  try {
    for await (const { filename } of watch(dir, { signal })) if (filename === SOCKET) return server;
    throw new Error('The folder of the sound server is gone.');
  } catch (error) {
    server.kill();
    throw error;
  }
}

function repeat(sound: Buffer, player: Writable): void {
  // It goes with the server.
  player.on('error', () => undefined);
  const say = () => player.write(sound, (error) => error || say());
  say();
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
