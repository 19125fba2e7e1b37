import { type JsonSchema, mapInner } from './jsonSchema';

/**
 * The same shape for strict function calling: every property is required, what may be left out may be null
 * instead, and only rules that strict schemas know are kept (platform.openai.com/docs/guides/structured-outputs).
 */
export function strictSchema(plain: JsonSchema): JsonSchema {
  const {
    default: _default,
    minLength: _shortest,
    maxLength: _longest,
    ...kept
  } = mapInner(plain, strictSchema);
  const { properties, required = [] } = kept;
  if (!properties) return kept;
  return {
    ...kept,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        required.includes(name) ? property : nullable(property),
      ]),
    ),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function nullable(property: JsonSchema): JsonSchema {
  const { type, enum: choices, anyOf, description } = property;
  return {
    ...property,
    ...(description !== undefined && { description: `${description} null leaves it out.` }),
    ...(type !== undefined && { type: [...new Set([type, 'null'].flat())] }),
    ...(choices && { enum: [...choices, null] }),
    ...(anyOf && { anyOf: [...anyOf, { type: 'null' }] }),
  };
}
