import type { z } from '#contract/schema';

export interface ArgumentProblem {
  argument: string;
  problem: string;
}

/** What is wrong with a call's arguments, each named with what was expected, in words that can be spoken. */
export function argumentProblems(issue: z.core.$ZodIssue): ArgumentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      argument: key.slice(0, 60),
      problem: 'is not an argument of this tool',
    }));
  }
  return [{ argument: issue.path.join('.') || 'arguments', problem: problemOf(issue) }];
}

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return mistyped(issue);
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `must be at least ${issue.minimum}`
        : `must have at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `may have at most ${counted(issue.maximum, issue.origin)}`;
    default:
      return issue.message.replace(/^Invalid input: /, '');
  }
}

function mistyped({ expected, message }: z.core.$ZodIssueInvalidType): string {
  const wanted = kinds[expected] ?? expected;
  const received = /received (\w+)/.exec(message)?.[1] ?? '';
  if (received === 'undefined') return `is missing; ${wanted} is expected`;
  return expected === 'int' ? `must be ${wanted}` : `must be ${wanted}, not ${kinds[received] ?? received}`;
}

function counted(count: number | bigint, origin: string): string {
  const unit = origin === 'string' ? 'character' : 'item';
  return `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}

const kinds: Record<string, string | undefined> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};
