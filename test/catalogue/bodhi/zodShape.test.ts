import { zodToJsonSchema } from 'bodhi-realtime-agent';
import { expect, test } from 'vitest';
import { bodhiTools, uiResponseBridge } from '#catalogue/bodhi/index';
import { bodhiTool } from '#catalogue/platforms/bodhi';
import { tools } from '#tools/index';

const definitions = new Map(bodhiTools(uiResponseBridge()).map((tool) => [tool.name, tool]));

// What the framework makes of our schemas is what its model sees.
test.each(tools.map((tool) => [tool.name, tool] as const))(
  'the framework’s model sees all of %s',
  (name, tool) => {
    const definition = definitions.get(name);
    if (!definition) throw new Error(`${name} is not defined.`);
    const seen: unknown = zodToJsonSchema(definition.parameters, 'standard');
    expect(seen).toEqual(withoutEmpty(bodhiTool(tool).parameters));
    expect(definition.execution).toBe('inline');
    expect(definition.timeout).toBeGreaterThan(tool.timeoutMs);
  },
);

test('what may be left out may be left out, and what is unknown reaches the extension', () => {
  const click = definitions.get('click')?.parameters;
  expect(click?.safeParse({ target: 'Buy', force: true }).data).toEqual({ target: 'Buy', force: true });
  expect(click?.safeParse({ pick: 2 }).success).toBe(false);
});

test('can be kept to reading', () => {
  const names = bodhiTools(uiResponseBridge(), { effects: ['read'] }).map(({ name }) => name);
  expect(names).toContain('read_page');
  expect(names).not.toContain('click');
});

function withoutEmpty(schema: ReturnType<typeof bodhiTool>['parameters']): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'required' && value.length === 0 ? undefined : value)),
  );
}
