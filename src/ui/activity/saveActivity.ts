import { browser } from 'wxt/browser';
import type { Activity } from '#contract/activity';
import { readAllActivity } from '#store/activity';
import { saveFile } from '../saveFile';

/**
 * Gives the user the whole activity list, or these lines of it, as a JSON file named with the day:
 * `pagehand-activity-2026-11-21.json`.
 */
export async function saveActivity(found?: readonly Activity[]): Promise<void> {
  const now = new Date();
  const list = {
    extension: `Pagehand ${browser.runtime.getManifest().version}`,
    savedAt: now.toISOString(),
    lines: found ?? (await readAllActivity()),
  };
  saveFile(
    `pagehand-activity-${day(now)}.json`,
    new Blob([JSON.stringify(list, null, 2)], { type: 'application/json' }),
  );
}

function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
