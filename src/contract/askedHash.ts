import type { ToolCall } from './call';

/**
 * What two requests with one key must agree in. 32 bits of FNV-1a over tool and arguments: enough to tell requests of
 * one id apart, too few to guess the arguments from.
 */
export function askedHash({ tool, args }: Pick<ToolCall, 'tool' | 'args'>): string {
  const asked = JSON.stringify([tool, args]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < asked.length; index += 1) {
    hash = Math.imul(hash ^ asked.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
