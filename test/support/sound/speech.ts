import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram } from './debianProgram';
import { readWave, type Wave, waveFile } from './wave';

/** Somebody says this: espeak-ng where the machine has it or can install it, else tones in the rhythm of its words. */
export function spoken(words: string): Wave {
  const espeak = debianProgram('espeak-ng', ['espeak-ng']);
  return espeak ? readWave(execFileSync(espeak, ['--stdout', '-s', '140', words])) : hummed(words);
}

/** A wave with silence around it, as a file that a browser takes for its microphone. */
export async function microphoneFile(wave: Wave): Promise<{ path: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-sound-'));
  const path = join(dir, 'microphone.wav');
  await writeFile(path, waveFile(wave));
  return { path, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Silence of `seconds` before and after. */
export function within({ rate, samples }: Wave, before: number, after: number): Wave {
  const silence = (seconds: number) => Math.round(seconds * rate);
  const all = new Float32Array(silence(before) + samples.length + silence(after));
  all.set(samples, silence(before));
  return { rate, samples: all };
}

/** A plain tone. */
export function tone(rate: number, hertz: number, seconds: number): Wave {
  const samples = Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_none, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / rate),
  );
  return { rate, samples };
}

function hummed(words: string): Wave {
  const rate = 22_050;
  const parts = words
    .split(/\s+/)
    .flatMap((word, index) => [
      tone(rate, 180 + 70 * (index % 3), word.length * 0.07).samples,
      new Float32Array(rate / 10),
    ]);
  return { rate, samples: Float32Array.from(parts.flatMap((part) => [...part])) };
}
