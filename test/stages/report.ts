import type { StageResult } from './stage';

/** Prints every stage with its time and its tests. */
export function printTable(results: readonly StageResult[]): void {
  console.log('');
  for (const { name, ms, passed, failed } of results) {
    const mark = failed > 0 ? '✗' : '✓';
    const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    console.log(`${mark} ${name.padEnd(36)} ${(ms / 1000).toFixed(1).padStart(7)} s   ${tests}`);
  }
  const total = results.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`  ${'in all'.padEnd(36)} ${(total / 1000).toFixed(1).padStart(7)} s\n`);
}

/** The line a machine reads. */
export function lastLine(results: readonly StageResult[]): string {
  const sum = (count: (result: StageResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}
