import { quantile, type Times } from './interleave';

/** Prints p50 and p95 of everything and its ratios to the first two lines, the two floors. */
export function printLatency(title: string, times: readonly Times[]): void {
  const [message, port] = times.map(({ ms }) => quantile(ms, 0.5));
  console.log(`\n${title}`);
  printRow('', ['p50 ms', 'p95 ms', '× message', '× port']);
  for (const { name, ms } of times) {
    const p50 = quantile(ms, 0.5);
    const ratios = [message, port].map((floor) => p50 / (floor ?? Number.NaN));
    printRow(
      name,
      [p50, quantile(ms, 0.95), ...ratios].map((value) => value.toFixed(2)),
    );
  }
}

/** Prints a line of a table: a name, and cells below each other. */
export function printRow(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
