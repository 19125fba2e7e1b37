import type { Answer, Question } from '#contract/question';
import type { Rule } from '#contract/rule';
import { addGrant } from '#store/grants';
import { rules, saveRule } from '#store/rules';

const HOUR_MS = 3_600_000;

interface When {
  /** Milliseconds since the epoch. */
  now: number;
  conversation: string | undefined;
}

/** Keeps what an answer allows beyond the call that was asked about. */
export async function keepAnswer(asked: Question, answer: Answer, when: When): Promise<void> {
  switch (answer) {
    case 'hour':
      return addGrant({ ...allowing(asked), until: when.now + HOUR_MS }, when.now);
    case 'conversation':
      if (when.conversation === undefined) return;
      return addGrant({ ...allowing(asked), conversation: when.conversation }, when.now);
    case 'always':
      return saveRule(await widened(asked));
    case 'once':
    case 'no':
      return;
  }
}

/** A rule that lets through what was asked; a tool that has its own entry elsewhere is named as well. */
function allowing({ site, effect, tool }: Question): Rule {
  return { site, effects: { [effect]: 'allow' }, tools: { [tool]: 'allow' } };
}

async function widened({ site, effect, tool }: Question): Promise<Rule> {
  const known = (await rules.read()).find((rule) => rule.site === site);
  const before = known ?? { site, effects: {}, tools: {} };
  const { [tool]: own, ...others } = before.tools;
  return {
    site,
    effects: { ...before.effects, [effect]: 'allow' },
    tools: own === undefined ? others : { ...others, [tool]: 'allow' },
  };
}
