const WORDS = new Set(['stop', 'cancel', 'wait', 'halt', 'abort']);
const AROUND = /\b(please|now|it|that|hey|no|oh|ok|okay|just|everything|right|a|moment|minute|second)\b/g;

/**
 * Whether what the user said means nothing but “stop”: that is acted on at once, whatever the agent makes of it. “Stop the video” is a
 * request like any other.
 */
export function isStop(said: string): boolean {
  const words = said
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(AROUND, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.length <= 3 && words.every((word) => WORDS.has(word));
}
