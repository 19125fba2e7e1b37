import { z } from '#contract/schema';
import type { Tool } from '#tools/tool';

/** The part of JSON Schema that decides a shape; rules such as `minimum` and `maxLength` ride along. */
export interface JsonSchema {
  type?: string | string[] | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: unknown;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  [rule: string]: unknown;
}

/** What a tool takes, as plain JSON Schema: one object, closed, its required arguments named. */
export function jsonSchema({ parameters }: Pick<Tool, 'parameters'>): JsonSchema {
  const { $schema, ...written } = z.toJSONSchema(parameters, { io: 'input' });
  const { type, properties = {}, required = [], ...rest } = tidy(schema.parse(written));
  return { type, properties, required, ...rest };
}

/** A schema with every schema inside it changed the same way. */
export function mapInner(outer: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, items, anyOf } = outer;
  return {
    ...outer,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, change(property)]),
      ),
    }),
    ...(items && { items: change(items) }),
    ...(anyOf && { anyOf: anyOf.map(change) }),
  };
}

const schema: z.ZodMiniType<JsonSchema> = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  description: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown())),
  get properties() {
    return z.optional(z.record(z.string(), schema));
  },
  required: z.optional(z.array(z.string())),
  get items() {
    return z.optional(schema);
  },
  get anyOf() {
    return z.optional(z.array(schema));
  },
});

// An integer without limits of its own is written with those of the language, which say nothing.
function tidy(written: JsonSchema): JsonSchema {
  const { minimum, maximum, ...rest } = mapInner(written, tidy);
  return {
    ...rest,
    ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && { maximum }),
  };
}
