import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loudness } from '#voice/samples';
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
      await writeFile(wave, waveFile(atRate(fromFirstPause(heard), RATE)));
      await writeFile(rules, grammar);
      const args = ['-infile', wave, '-jsgf', rules, '-logfn', '/dev/null'];
      return execFileSync(program, args, { encoding: 'utf8' }).trim();
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  };
}

// Of a request whose first word is cut it can make another one of those it knows, and then miss what follows.
function fromFirstPause({ rate, samples }: Wave): Wave {
  const length = Math.round(rate * PAUSE_S);
  for (let at = 0; at + length <= samples.length; at += Math.round(rate * STEP_S)) {
    if (loudness(samples.subarray(at, at + length)) < QUIET) return { rate, samples: samples.subarray(at) };
  }
  throw new Error('There is no pause in what was heard.');
}

const PAUSE_S = 0.4;
const STEP_S = 0.02;
const QUIET = 0.003;
