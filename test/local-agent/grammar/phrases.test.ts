import { describe, expect, it } from 'vitest';
import { parseRequest } from '#local-agent/grammar/parseRequest';
import { phrases } from '#local-agent/grammar/phrases';
import { toolNames } from '#local-agent/toolNames';

describe.each(phrases)('$name', ({ examples }) => {
  it.each(Object.entries(examples))('understands “%s”', (request, intent) => {
    expect(parseRequest(request)).toEqual(intent);
  });
});

it('reaches every tool from some example', () => {
  const reached = new Set<string>();
  for (const { examples } of phrases) {
    for (const intent of Object.values(examples)) if (intent.kind === 'call') reached.add(intent.call.tool);
  }
  expect(toolNames.filter((name) => !reached.has(name))).toEqual([]);
});

it('names every phrase once', () => {
  const names = phrases.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
