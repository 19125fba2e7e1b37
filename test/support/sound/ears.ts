import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram } from './debianProgram';
import { atRate, type Wave, waveFile } from './wave';

// What its English model was made of.
const RATE = 16_000;

/** A real recogniser that knows these requests and no others; nothing where the machine has none and cannot install it. */
export function ears(requests: readonly string[]): ((heard: Wave) => Promise<string>) | undefined {
  const program = debianProgram('pocketsphinx_continuous', ['pocketsphinx', 'pocketsphinx-en-us']);
  if (!program) return undefined;
  const grammar = `#JSGF V1.0;\ngrammar requests;\npublic <request> = ${requests.join(' | ')};\n`;
  return async (heard) => {
    const dir = await mkdtemp(join(tmpdir(), 'pagehand-ears-'));
    try {
      const [wave, rules] = [join(dir, 'heard.wav'), join(dir, 'requests.jsgf')];
      await writeFile(wave, waveFile(atRate(heard, RATE)));
      await writeFile(rules, grammar);
      const args = ['-infile', wave, '-jsgf', rules, '-logfn', '/dev/null'];
      return execFileSync(program, args, { encoding: 'utf8' }).trim();
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  };
}
