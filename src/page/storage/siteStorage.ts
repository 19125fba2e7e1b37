import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { cappedText } from '../names/cleanText';
import type { Page } from '../page';
import { isSecret } from './secrets';

export type Area = 'local' | 'session';

const MOST_KEYS = 100;
const MOST_IN_LIST = 200;
const MOST_ALONE = 10_000;

/** What a site keeps in this browser: one value, or all keys. Secrets are told of, never told. */
export function readStorage(page: Page, area: Area, key: string | undefined): Outcome {
  const storage = storageOf(page, area);
  if (key !== undefined) return readOne(storage, key);
  const keys = Object.keys(storage);
  const entries = keys
    .slice(0, MOST_KEYS)
    .map((one) => ({ key: one, ...shown(one, storage.getItem(one) ?? '', MOST_IN_LIST) }));
  const count = keys.length === 1 ? 'one entry' : `${keys.length} entries`;
  const say = keys.length === 0 ? 'The site keeps nothing there.' : `The site keeps ${count} there.`;
  return { say, data: { entries, ...(keys.length > MOST_KEYS ? { truncated: true } : {}) } };
}

/**
 * Sets or removes one entry, and reads it back.
 * @throws {ToolFailure} SENSITIVE_FIELD for what looks like a secret, NO_EFFECT when the browser did not take it.
 */
export function writeStorage(
  page: Page,
  area: Area,
  { key, value }: { key: string; value?: string | undefined },
): Outcome {
  const storage = storageOf(page, area);
  const before = storage.getItem(key);
  if ([value, before].some((held) => isSecret(key, held ?? ''))) {
    throw new ToolFailure(
      'SENSITIVE_FIELD',
      `“${cappedText(key, 80)}” looks like a secret of the site; it is left alone.`,
    );
  }
  const name = cappedText(key, 80);
  if (before === (value ?? null)) return { verdict: 'no_change', say: `${name} is already so.` };
  try {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch (cause) {
    throw new ToolFailure('NO_EFFECT', `The browser did not take ${name}; the site’s storage may be full.`, {
      cause,
    });
  }
  if (storage.getItem(key) !== (value ?? null)) {
    throw new ToolFailure('NO_EFFECT', `${name} is not kept as asked. Read it to see what it holds.`);
  }
  return { verdict: 'changed', say: value === undefined ? `Removed ${name}.` : `Set ${name}.` };
}

function readOne(storage: Storage, key: string): Outcome {
  const value = storage.getItem(key);
  const name = cappedText(key, 80);
  if (value === null) {
    throw new ToolFailure(
      'TARGET_NOT_FOUND',
      `The site keeps nothing under “${name}”. Read without a key for what there is.`,
    );
  }
  const entry = shown(key, value, MOST_ALONE);
  const say = entry.secret
    ? `${name} looks like a secret and is not told.`
    : `${name} is ${cappedText(value, 120) || 'empty'}.`;
  return { say, data: { key, ...entry } };
}

function shown(key: string, value: string, most: number) {
  const { length } = value;
  if (isSecret(key, value)) return { secret: true, length };
  return { value: value.slice(0, most), length, ...(length > most ? { truncated: true } : {}) };
}

function storageOf({ window }: Page, area: Area): Storage {
  try {
    return area === 'local' ? window.localStorage : window.sessionStorage;
  } catch (cause) {
    throw new ToolFailure(
      'PAGE_FORBIDDEN',
      'The browser gives this page no storage (blocked, or a sandboxed page).',
      { cause },
    );
  }
}
