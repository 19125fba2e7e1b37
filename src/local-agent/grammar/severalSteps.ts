import { type Call, call, type Intent } from './intent';

const BETWEEN = /,? (?:and )?then /iu;

/** “Click this and then fill that” as one call of several steps; nothing when a part of it is no call. */
export function severalSteps(
  text: string,
  { understand, restore }: { understand(text: string): Intent | undefined; restore(call: Call): Call },
): Intent | undefined {
  const parts = text.split(BETWEEN);
  if (parts.length < 2) return undefined;
  const intents = parts.map(understand);
  const calls = intents.flatMap((intent) => (intent?.kind === 'call' ? [restore(intent.call)] : []));
  if (calls.length < parts.length) return undefined;
  return call('run_steps', {
    steps: calls.map(({ tool, args }) => ({ tool, arguments: JSON.stringify(args) })),
  });
}
