import { quantile } from './interleave';
import type { Read } from './readInParts';

/** Someone who reads the page, and what came of it. */
export interface Reader {
  name: string;
  /** Reads a document nobody has read before. */
  fresh: boolean;
  /** Done before the clock starts. */
  prepare?: (() => Promise<unknown>) | undefined;
  run(): Promise<Read>;
  ms: number[];
  read?: Read;
}

/** Prints median time, characters and reached controls of each, and ratios to the first line, the crude walk. */
export function printReading(title: string, readers: readonly Reader[], interactive: number): void {
  console.log(`\n${title}, ${interactive} interactive`);
  printRow('', ['p50 ms', 'min ms', '× walk', 'characters', 'parts', 'reached']);
  const walk = median(readers[0]?.ms ?? []);
  for (const { name, ms, read } of readers) {
    printRow(name, [
      median(ms).toFixed(1),
      Math.min(...ms).toFixed(1),
      (median(ms) / walk).toFixed(2),
      String(read?.text.length),
      String(read?.parts),
      read?.refs === undefined ? '–' : `${((read.refs / interactive) * 100).toFixed(1)} %`,
    ]);
  }
}

function median(ms: readonly number[]): number {
  return quantile(
    [...ms].sort((a, b) => a - b),
    0.5,
  );
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(32)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
