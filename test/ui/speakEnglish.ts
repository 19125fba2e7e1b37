import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '../../public/_locales/en/messages.json';

/** Lets the in-memory browser answer with the English texts, as the extension would. */
export function speakEnglish(): void {
  const known = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string, values?: string | string[]) => {
    const given = values === undefined ? [] : [values].flat();
    return (known.get(key) ?? '').replace(/\$(\d)/g, (_found, place) => given[Number(place) - 1] ?? '');
  });
}
