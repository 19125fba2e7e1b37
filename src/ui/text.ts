import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** Every text of the screens, by its name in `_locales`. */
export type TextKey = keyof typeof messages;

/** A text in the user's language; `$1`, `$2` … stand for the values. */
export function text(key: TextKey, ...values: string[]): string {
  return lookUp(key, ...values) ?? key;
}

/** A text whose name is put together while running, or nothing when there is no such text. */
export function lookUp(key: string, ...values: string[]): string | undefined {
  const i18n: Messages = browser.i18n;
  return i18n.getMessage(key, values) || undefined;
}

interface Messages {
  getMessage(key: string, values: string[]): string;
}
