import { describe, expect, test } from 'vitest';
import { checkInput } from '#page/brought/checkInput';
import { readSchema, type Schema, tellable } from '#page/brought/schema';

const read = (schema: unknown) => readSchema(JSON.stringify(schema));

describe('a schema a page declares', () => {
  test('may be missing, which means any object', () => {
    expect(readSchema(undefined)).toEqual({ type: 'object' });
  });

  test.each([
    ['', 'no schema'],
    ['{', 'no schema'],
    ['[]', 'no schema'],
    ['{"type":"array"}', 'something else than an object'],
    ['{"properties":[]}', 'broken'],
    ['{"properties":{"a":3}}', 'broken'],
    ['{"required":"a"}', 'broken'],
    ['{"properties":{"a":{"$ref":"https://x.example/s"}}}', 'elsewhere'],
    ['{"properties":{"a":{"$dynamicRef":"other.json"}}}', 'elsewhere'],
    ['{"properties":{"a":{"pattern":"["}}}', 'pattern'],
    [`{"properties":{"a":{"pattern":"${'a'.repeat(301)}"}}}`, 'pattern'],
    ['{"properties":{"a\\u200b":{}}}', 'cannot be seen'],
    [`{"properties":{"a":${'{"not":'.repeat(20)}{}${'}'.repeat(20)}}}`, 'too large'],
  ])('%s is refused', (json, why) => {
    expect(readSchema(json)).toEqual(expect.stringContaining(why));
  });

  test('is refused when it is too large or refers to itself too often', () => {
    const properties = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, {}]));
    expect(read({ properties })).toEqual(expect.stringContaining('too large'));
    const anyOf = Array.from({ length: 21 }, () => ({ $ref: '#/$defs/a' }));
    expect(read({ $defs: { a: {} }, properties: { b: { anyOf } } })).toEqual(
      expect.stringContaining('too large'),
    );
  });

  test('is told with its words cleaned and cut', () => {
    const schema: Schema = { properties: { a: { description: `Say\u202e it\u0007 ${'x'.repeat(500)}` } } };
    const text = JSON.stringify(tellable(schema));
    expect(text).toMatch(/Say it x/u);
    expect(text.length).toBeLessThan(400);
  });
});

describe('the arguments of a page’s tool', () => {
  const schema: Schema = {
    type: 'object',
    properties: { product: { type: 'string', enum: ['tea'] }, count: { type: 'integer', minimum: 1 } },
    required: ['product'],
    additionalProperties: false,
  };

  test('go through when they fit', () => {
    expect(checkInput('{"product":"tea","count":2}', schema, 'buy')).toEqual({ product: 'tea', count: 2 });
  });

  test.each([
    ['{}', /product/],
    ['{"product":"milk"}', /product/],
    ['{"product":"tea","count":0}', /count/],
    ['{"product":"tea","colour":"red"}', /colour/],
    ['[1]', /object/],
    ['"tea"', /object/],
    ['null', /object/],
    ['{product: tea}', /JSON/],
  ])('%s is refused, saying why', (json, why) => {
    expect(() => checkInput(json, schema, 'buy')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGS', message: expect.stringMatching(why) }),
    );
  });

  test('cannot reach prototypes', () => {
    const given = checkInput('{"__proto__":{"a":1},"b":{"constructor":2}}', { type: 'object' }, 'buy');
    expect(given).toEqual({ b: {} });
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype);
  });

  test('are not checked by a schema without end', () => {
    expect(() => checkInput('{}', { type: 'object', $ref: '#' }, 'buy')).toThrow(
      expect.objectContaining({ code: 'NO_EFFECT' }),
    );
  });
});
