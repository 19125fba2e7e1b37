import { describe, expect, it } from 'vitest';
import { parseRequest } from '#local-agent/grammar/parseRequest';
import { phrases } from '#local-agent/grammar/phrases';
import { toolNames } from '#local-agent/toolNames';

describe.each(phrases)('$name', ({ examples }) => {
  it.each(Object.entries(examples))('understands “%s”', (request, intent) => {
    expect(parseRequest(request)).toEqual(intent);
  });
});

// A list of steps is put together from what is said between “and then”.
it('reaches every tool from some example', () => {
  const reached = new Set<string>();
  for (const { examples } of phrases) {
    for (const intent of Object.values(examples)) if (intent.kind === 'call') reached.add(intent.call.tool);
  }
  expect(toolNames.filter((name) => name !== 'run_steps' && !reached.has(name))).toEqual([]);
});

it('names every phrase once', () => {
  const names = phrases.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

it('takes “and then” as a list of steps', () => {
  expect(parseRequest('click sign in and then scroll down')).toEqual({
    kind: 'call',
    call: {
      tool: 'run_steps',
      args: {
        steps: [
          { tool: 'click', arguments: '{"target":"sign in"}' },
          { tool: 'scroll', arguments: '{"direction":"down"}' },
        ],
      },
    },
    instead: [],
  });
});
