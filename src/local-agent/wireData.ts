import type { RawData } from 'ws';

/** What a socket delivered, as one piece. */
export function bytesOf(data: RawData): Buffer {
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data));
}

/** What its text means; text that is not JSON stays text. */
export function jsonOf(data: RawData): unknown {
  const words = bytesOf(data).toString('utf8');
  try {
    return JSON.parse(words);
  } catch {
    return words;
  }
}
