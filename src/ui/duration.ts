import { text } from './text';

/** A duration as people read it: “84 ms”, “1.2 s”. */
export function durationWords(ms: number): string {
  return ms < 1000 ? text('durationMs', rounded(ms, 0)) : text('durationS', rounded(ms / 1000, 1));
}

/** The time of day with seconds. */
export function clockWords(at: number): string {
  return new Intl.DateTimeFormat(text('localeTag'), { timeStyle: 'medium' }).format(at);
}

function rounded(value: number, digits: number) {
  return new Intl.NumberFormat(text('localeTag'), { maximumFractionDigits: digits }).format(value);
}
