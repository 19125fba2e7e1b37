import { durationWords } from '../duration';
import { text } from '../text';
import type { ProfileTest } from './judgeAnswer';

interface TestFacts {
  address: string;
  /** What the agent sees as where we come from. */
  origin: string;
  timeoutMs: number;
}

/** A trial connection's end in a sentence: what is wrong and what to do. */
export function testWords(test: ProfileTest, { address, origin, timeoutMs }: TestFacts): string {
  if (test.ok) return [text('testOk', durationWords(test.tookMs)), ...test.notices].join(' ');
  const { host } = new URL(address);
  switch (test.problem) {
    case 'badToken':
      return text('testBadToken');
    case 'missingToken':
      return text('testMissingToken');
    case 'origin':
      return text('testOrigin', origin);
    case 'disabled':
      return text('testDisabled');
    case 'unreachable':
      return text('testUnreachable', host);
    case 'silent':
      return text('testSilent', host, String(Math.round(timeoutMs / 1000)));
    case 'closed':
      return text('testClosed', host, test.detail);
    case 'foreign':
      return text('testForeign', host);
    case 'failedOpen':
      return text('testFailedOpen');
    case 'other':
      return text('testOther', test.detail);
    case 'told':
      return test.detail;
  }
}
