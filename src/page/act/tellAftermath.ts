import type { Outcome, ToolError } from '#contract/result';

/** An outcome with what the page has taken back since the act before. */
export function withAftermath(outcome: Outcome, takenBack: readonly string[]): Outcome {
  if (takenBack.length === 0) return outcome;
  return { ...outcome, say: `${outcome.say} ${sentence(takenBack)}`, data: { ...outcome.data, takenBack } };
}

export function failureWithAftermath(failure: ToolError, takenBack: readonly string[]): ToolError {
  if (takenBack.length === 0) return failure;
  const details = { ...failure.details, takenBack };
  return { ...failure, message: `${failure.message} ${sentence(takenBack)}`, details };
}

const sentence = (takenBack: readonly string[]) =>
  `Since the act before, the page has taken something back: ${takenBack.join('; ')}.`;
