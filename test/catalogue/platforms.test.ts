import { describe, expect, test } from 'vitest';
import { catalogue, readers } from '#catalogue/catalogue';
import { type JsonSchema, jsonSchema } from '#catalogue/jsonSchema';
import { blackboxTool } from '#catalogue/platforms/blackbox';
import { bodhiTool } from '#catalogue/platforms/bodhi';
import { deepgramTool } from '#catalogue/platforms/deepgram';
import { elevenlabsTool } from '#catalogue/platforms/elevenlabs';
import { humeTool } from '#catalogue/platforms/hume';
import { mcpTool } from '#catalogue/platforms/mcp';
import { openaiTool } from '#catalogue/platforms/openai';
import { phonicInlineTool, phonicTool } from '#catalogue/platforms/phonic';
import { tools } from '#tools/index';

const each = tools.map((tool) => [tool.name, tool] as const);

/** A schema and every schema inside it. */
function allOf(schema: JsonSchema): JsonSchema[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [schema, ...inner.flatMap(allOf), ...(schema.anyOf ?? []).flatMap(allOf)];
}

test.each(each)('BlackBox can take %s', (_name, tool) => {
  const { name, schema, timeoutSeconds } = blackboxTool(tool);
  expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(timeoutSeconds).toBeGreaterThanOrEqual(1);
  expect(timeoutSeconds).toBeLessThanOrEqual(300);
});

test.each(each)('Phonic can take %s', (_name, tool) => {
  const written = phonicTool(tool);
  expect(written.name).toMatch(/^[a-z0-9_]+$/);
  expect(written.tool_call_output_timeout_ms).toBeGreaterThanOrEqual(1000);
  expect(written.tool_call_output_timeout_ms).toBeLessThanOrEqual(180_000);
  expect(written.execution_mode).toBe(tool.execution === 'background' ? 'async' : 'sync');
});

test.each(each)('%s is strict when declared to Phonic inline', (_name, tool) => {
  const { tool_schema } = phonicInlineTool(tool);
  const { name, parameters, strict } = tool_schema.function;
  expect(strict).toBe(true);
  expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  for (const schema of allOf(parameters)) {
    expect(Object.keys(schema)).not.toEqual(expect.arrayContaining(['default']));
    expect(schema).not.toHaveProperty('minLength');
    if (schema.type !== 'object') continue;
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
    expect(schema.additionalProperties).toBe(false);
  }
});

test('what may be left out may be null instead, inside lists too, and a choice knows null', () => {
  const { properties } = inline('click');
  expect(properties?.target?.type).toBe('string');
  expect(properties?.pick?.type).toEqual(['integer', 'null']);
  expect(properties?.button).toMatchObject({
    type: ['string', 'null'],
    enum: ['left', 'right', 'middle', null],
  });
  expect(inline('fill_form').properties?.fields?.items?.required).toEqual(['target', 'value']);
});

test.each(each)('OpenAI can take %s', (_name, tool) => {
  const { name, description } = openaiTool(tool);
  expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(description.length).toBeLessThanOrEqual(1024);
});

test.each(each)('an MCP client can take %s', (_name, tool) => {
  const { inputSchema, annotations } = mcpTool(tool);
  expect(inputSchema).toMatchObject({ type: 'object' });
  expect(inputSchema).not.toHaveProperty('$schema');
  const isLook = tool.effect === 'read' || tool.effect === 'picture';
  expect(annotations.readOnlyHint).toBe(isLook);
  // What is left out counts as destructive, as long as it is no look.
  const isHarmless = tool.effect === 'navigate' || tool.effect === 'tabs';
  expect(annotations.destructiveHint).toBe(isLook ? undefined : !isHarmless);
});

test.each(each)('Bodhi keeps all that its schemas of %s can carry', (_name, tool) => {
  const { description, parameters } = bodhiTool(tool);
  for (const schema of allOf(parameters)) {
    expect(['object', 'string', 'number', 'boolean', 'array']).toContain(schema.type);
    expect(Object.keys(schema)).not.toContain('description');
  }
  for (const argument of Object.keys(tool.parameters.shape)) expect(description).toContain(`\n${argument} (`);
});

test.each(each)('ElevenLabs can take %s', (_name, tool) => {
  const written = elevenlabsTool(tool);
  expect(written).toMatchObject({ type: 'client', expects_response: true });
  expect(written.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(written.response_timeout_secs).toBeGreaterThanOrEqual(1);
  expect(written.response_timeout_secs).toBeLessThanOrEqual(120);
});

test.each(each)('Deepgram can take %s, and asks for what acts only after the user’s turn', (_name, tool) => {
  const written = deepgramTool(tool);
  expect(written.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(written).not.toHaveProperty('endpoint');
  expect('defer_until_eot' in written).toBe(tool.effect !== 'read');
});

test.each(each)('Hume can take %s, its schema as text', (_name, tool) => {
  const { name, parameters } = humeTool(tool);
  expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
  expect(JSON.parse(parameters)).toEqual(JSON.parse(JSON.stringify(jsonSchema(tool))));
});

const described = (value: object): JsonSchema[] =>
  Object.values(value).flatMap((inner) =>
    typeof inner === 'object' && inner !== null ? [inner, ...described(inner)] : [],
  );

describe.each(readers)('for %s', (reader) => {
  const written = catalogue(reader);

  test('every tool is there once, by a name all platforms take', () => {
    const names = written.map((tool) => {
      const { name, tool_schema } = Object(tool);
      return name ?? tool_schema.function.name;
    });
    expect(names).toEqual(tools.map(({ name }) => name));
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
  });

  test('every description says something, and is no longer than anybody takes', () => {
    for (const { description } of described(written)) {
      if (typeof description !== 'string') continue;
      expect(description.trim()).not.toBe('');
      // Bodhi's tell of the arguments as well, and go through the library to its model.
      if (reader !== 'bodhi') expect(description.length).toBeLessThanOrEqual(1024);
    }
  });

  test('it is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });
});

function inline(wanted: string): JsonSchema {
  const tool = tools.find(({ name }) => name === wanted);
  if (!tool) throw new Error(`There is no ${wanted}.`);
  return phonicInlineTool(tool).tool_schema.function.parameters;
}
