import { type ZodTypeAny, z } from 'zod/v3';
import type { JsonSchema } from '../jsonSchema';

/**
 * A plain schema as Zod 3 objects. The framework reads Zod's own definitions and knows objects, strings, numbers,
 * booleans, arrays, enums and `optional` only; whatever else is written, its model sees a required string.
 */
export function zodShape(schema: JsonSchema): ZodTypeAny {
  const { enum: choices, properties, required = [], items } = schema;
  const words = choices?.filter((choice) => typeof choice === 'string') ?? [];
  const [first, ...others] = words;
  if (first !== undefined) return z.enum([first, ...others]);
  switch (schema.type) {
    case 'object':
      // An argument nobody knows passes, so that the extension can name it instead of acting without it.
      return z
        .object(
          Object.fromEntries(
            Object.entries(properties ?? {}).map(([name, property]) => [
              name,
              required.includes(name) ? zodShape(property) : zodShape(property).optional(),
            ]),
          ),
        )
        .passthrough();
    case 'array':
      return z.array(zodShape(items ?? {}));
    case 'number':
    case 'integer':
      return z.number();
    case 'boolean':
      return z.boolean();
    default:
      return z.string();
  }
}
