import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal } from '#calls/gate';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { inForce } from '#sites/inForce';
import { parseAddress } from '#tools/address';
import { type Verdict, verdictOn } from './oracle/judge';
import { decidingOf, NOW, QUESTIONS, type Question, worlds } from './oracle/worlds';

const DECISIONS = 100_000;

test('100 000 decisions about addresses and rules are those that an independent judge comes to', () => {
  const verdicts = new Map<Verdict, number>();
  fc.assert(
    fc.property(worlds, (world) => {
      const rules = inForce(decidingOf(world), NOW);
      const judged = world.questions.map((question) => verdictOn(world, question));
      expect(world.questions.map((question) => decided(rules, question))).toEqual(judged);
      for (const verdict of judged) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }),
    { numRuns: DECISIONS / QUESTIONS },
  );
  // A verdict that hardly ever came would prove little.
  for (const verdict of ['never', 'allow', 'ask', 'refuse'] as const) {
    expect(verdicts.get(verdict), verdict).toBeGreaterThan(DECISIONS / 20);
  }
}, 120_000);

function decided(rules: readonly Rule[], { address, tool, entry }: Question): Verdict {
  let url: URL;
  try {
    url = parseAddress(address.text);
  } catch (thrown) {
    if (thrown instanceof ToolFailure && thrown.code === 'URL_BLOCKED') return 'never';
    throw thrown;
  }
  const against = refusal(rules, { ...tool, entry }, url.href);
  if (!against) return 'allow';
  return against.mayAsk ? 'ask' : 'refuse';
}
