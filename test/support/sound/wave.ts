/** Sound in memory: one channel, samples between -1 and 1. */
export interface Wave {
  rate: number;
  samples: Float32Array;
}

/** Reads a RIFF WAVE file of 16 bits and one channel. */
export function readWave(file: Buffer): Wave {
  const chunks = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4);
    // A program that writes into a pipe does not know the length.
    const length = Math.min(file.readUInt32LE(at + 4), file.length - at - 8);
    chunks.set(name, file.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || !data || format.readUInt16LE(2) !== 1 || format.readUInt16LE(14) !== 16) {
    throw new Error('This is no wave of 16 bits and one channel.');
  }
  return { rate: format.readUInt32LE(4), samples: fromPcm(data) };
}

/** The same as a file. */
export function waveFile({ rate, samples }: Wave): Buffer {
  const data = toPcm(samples);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Samples of 16 bits, small end first. */
export function fromPcm(data: Buffer): Float32Array {
  return Float32Array.from(
    { length: data.length >> 1 },
    (_none, index) => data.readInt16LE(index * 2) / 32_767,
  );
}

export function toPcm(samples: Float32Array): Buffer {
  const data = Buffer.alloc(samples.length * 2);
  for (const [index, sample] of samples.entries()) data.writeInt16LE(Math.round(sample * 32_767), index * 2);
  return data;
}

/** At another rate, by straight lines between the samples: good enough to compare by. */
export function atRate({ rate, samples }: Wave, wanted: number): Wave {
  const length = Math.floor((samples.length * wanted) / rate);
  const at = (index: number) => samples[index] ?? 0;
  const between = Float32Array.from({ length }, (_none, index) => {
    const place = (index * rate) / wanted;
    const whole = Math.floor(place);
    return at(whole) + (at(whole + 1) - at(whole)) * (place - whole);
  });
  return { rate: wanted, samples: between };
}
