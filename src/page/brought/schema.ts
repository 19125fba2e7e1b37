import { cleanText } from '../names/cleanText';

/** A JSON Schema as a page wrote it, within our limits. */
export type Schema = Readonly<Record<string, unknown>>;

const MOST_NODES = 1_000;
const DEEPEST = 12;
const LONGEST_PATTERN = 300;
// References can lead to one another; so few cannot multiply into much work.
const MOST_REFERENCES = 20;

/** The schema a page declared, or what is wrong with it in words. Nothing of it is ever fetched. */
export function readSchema(json: string | undefined): Schema | string {
  if (json === undefined) return { type: 'object' };
  const schema = parsed(json);
  if (!isObject(schema)) return 'its arguments are described by no schema that can be read';
  const { type = 'object', properties = {}, required = [] } = schema;
  if (type !== 'object') return 'its arguments are described as something else than an object';
  if (!isObject(properties) || !Object.values(properties).every(isSchema)) {
    return 'the description of its arguments is broken';
  }
  if (!Array.isArray(required)) return 'its list of required arguments is broken';
  return problemIn(schema) ?? { ...schema, type };
}

/** A schema for the agent to read: its words without what nobody sees, each cut to a sentence or two. */
export function tellable(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    typeof value === 'string' ? cleanText(value).slice(0, 300) : value,
  );
}

function problemIn(schema: Schema): string | undefined {
  let nodes = 0;
  let references = 0;
  const look = (value: unknown, depth: number): string | undefined => {
    nodes += 1;
    if (depth > DEEPEST || nodes > MOST_NODES) return 'the description of its arguments is too large';
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, inner] of Object.entries(value)) {
      if (cleanText(key) !== key) return 'the description of its arguments has names that cannot be seen';
      if (/^\$(?:dynamic|recursive)?Ref$/i.test(key)) references += 1;
      if (/Ref$/i.test(key) && key.startsWith('$') && !`${inner}`.startsWith('#')) {
        return 'the description of its arguments is kept elsewhere';
      }
      if (key === 'pattern' && !isPattern(inner)) return 'a pattern of its arguments cannot be used';
      const problem = look(inner, depth + 1);
      if (problem) return problem;
    }
    return references > MOST_REFERENCES ? 'the description of its arguments is too large' : undefined;
  };
  return look(schema, 0);
}

function isPattern(pattern: unknown): boolean {
  if (typeof pattern !== 'string') return typeof pattern === 'object';
  try {
    return pattern.length <= LONGEST_PATTERN && new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSchema = (value: unknown) => typeof value === 'boolean' || isObject(value);
