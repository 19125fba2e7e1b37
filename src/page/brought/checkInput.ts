import { Validator } from '@cfworker/json-schema';
import { ToolFailure } from '#contract/toolFailure';
import { cappedText } from '../names/cleanText';
import type { Schema } from './schema';

const MOST_PROBLEMS = 10;
const POISONED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The arguments as the page is to get them.
 * @throws {ToolFailure} INVALID_ARGS with a line for each that does not fit the schema, NO_EFFECT when the schema fails.
 */
export function checkInput(json: string, schema: Schema, name: string): Record<string, unknown> {
  const input = parsed(json);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ToolFailure('INVALID_ARGS', `The arguments of ${name} must be an object written as JSON.`);
  }
  const problems = problemsOf(input, schema, name).slice(0, MOST_PROBLEMS);
  if (problems.length === 0) return { ...input };
  const said = problems.map(({ argument, problem }) => `${argument}: ${problem}`).join('; ');
  throw new ToolFailure('INVALID_ARGS', `The arguments of ${name} do not fit: ${said}.`, {
    details: { arguments: problems, expected: Object.keys(Object(schema.properties)).slice(0, 50) },
  });
}

function problemsOf(input: object, schema: Schema, name: string) {
  try {
    const { valid, errors } = new Validator({ ...schema }, '2020-12', false).validate(input);
    if (valid) return [];
    // What lies around a fault is faulty only because of it.
    const own = errors.filter(({ keyword }) => !AROUND.has(keyword));
    return (own.length > 0 ? own : errors).map(({ instanceLocation, error }) => ({
      argument: cappedText(instanceLocation.replace(/^#\/?/, ''), 80) || 'arguments',
      problem: cappedText(error.replace(/\.$/, ''), 200),
    }));
  } catch (cause) {
    throw new ToolFailure(
      'NO_EFFECT',
      `The page describes the arguments of ${name} in a way that cannot be checked; it was not run.`,
      { cause },
    );
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json, (key, value: unknown) => (POISONED.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
}

const AROUND = new Set(['properties', 'items', 'prefixItems', 'allOf', 'anyOf', 'oneOf', '$ref']);
