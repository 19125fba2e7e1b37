import type { Call, Intent } from './intent';
import type { Groups, Phrase } from './phrase';
import { phrases } from './phrases';
import { hideQuotations } from './quoting';
import { severalSteps } from './severalSteps';
import { tidyRequest } from './tidyRequest';

/** What a request in English asks for; `help` when no phrase fits. Never throws. */
export function parseRequest(request: string): Intent {
  const { text, restore } = hideQuotations(tidyRequest(request));
  const several = severalSteps(text, { understand, restore: (asked) => restoredCall(asked, restore) });
  if (several) return several;
  const intent = understand(text);
  return intent ? restored(intent, restore) : { kind: 'help' };
}

function understand(text: string): Intent | undefined {
  for (const phrase of phrases) {
    const intent = meaning(phrase, text);
    if (intent) return intent;
  }
  return undefined;
}

function meaning(phrase: Phrase, text: string): Intent | undefined {
  for (const pattern of phrase.patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const group: Groups = (name) => match.groups?.[name] ?? '';
    const intent = phrase.means(group);
    if (intent) return intent;
  }
  return undefined;
}

function restored(intent: Intent, restore: (text: string) => string): Intent {
  if (intent.kind !== 'call') return intent;
  const restoreCall = (asked: Call) => restoredCall(asked, restore);
  return { ...intent, call: restoreCall(intent.call), instead: intent.instead.map(restoreCall) };
}

const restoredCall = ({ tool, args }: Call, restore: (text: string) => string): Call => ({
  tool,
  args: restoreArgs(args, restore),
});

function restoreArgs(
  args: Record<string, unknown>,
  restore: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, restoreValue(value, restore)]),
  );
}

function restoreValue(value: unknown, restore: (text: string) => string): unknown {
  if (typeof value === 'string') return restore(value);
  if (Array.isArray(value)) return value.map((item) => restoreValue(item, restore));
  if (typeof value === 'object' && value !== null) return restoreArgs({ ...value }, restore);
  return value;
}
