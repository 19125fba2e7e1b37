import { z } from '#contract/schema';
import type { Tool } from '../tool';

export interface ParameterFacts {
  /** `fields[].target` for a value inside a list. */
  name: string;
  required: boolean;
  /** `string`, `"all" | "viewport"`, `integer 1 to 50`. */
  type: string;
  description: string;
}

/** A tool's arguments in words, those inside lists included. */
export function parametersOf(tool: Pick<Tool, 'parameters'>): ParameterFacts[] {
  return factsOf(schema.parse(z.toJSONSchema(tool.parameters, { io: 'input' })), '');
}

// The part of JSON Schema that our parameters come out as.
interface Schema {
  type?: string | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  default?: unknown;
  items?: Schema | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
}

const schema: z.ZodMiniType<Schema> = z.object({
  type: z.optional(z.string()),
  description: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown())),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  default: z.optional(z.unknown()),
  get items() {
    return z.optional(schema);
  },
  get properties() {
    return z.optional(z.record(z.string(), schema));
  },
  required: z.optional(z.array(z.string())),
});

function factsOf({ properties = {}, required = [] }: Schema, prefix: string): ParameterFacts[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const facts = {
      name: prefix + name,
      required: required.includes(name),
      type: typeOf(property),
      description: property.description ?? '',
    };
    return [facts, ...(property.items ? factsOf(property.items, `${prefix}${name}[].`) : [])];
  });
}

function typeOf({ type, enum: choices, minimum, maximum, items }: Schema): string {
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(', ');
  if (items) return `list of ${typeOf(items)}`;
  const bounded = minimum !== undefined && maximum !== undefined && Number.isSafeInteger(maximum + 1);
  return bounded ? `${type} ${minimum} to ${maximum}` : (type ?? 'any');
}
