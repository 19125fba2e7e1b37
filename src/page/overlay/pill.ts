import type { Page } from '../page';

/** Shows a few words in a corner of the page for whoever watches, instead of those before; empty ones are none. They ask for nothing. */
export function showPill({ overlay }: Page, words: string): void {
  overlay.takeOff('pill');
  if (words) overlay.put('pill', overlay.layer.add(overlay.layer.create(STYLE, words)));
}

const STYLE =
  'position:fixed;right:16px;bottom:16px;padding:6px 12px;border-radius:16px;font:13px system-ui;color:#ffffff;background:#4338ca;outline:1px solid #ffffff';
