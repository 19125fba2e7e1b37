import { browser } from 'wxt/browser';

// Neither is in both browsers, so the types for both have none of them: developer.chrome.com/docs/extensions/reference/api/sidePanel,
// developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction.
interface Sides {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a side to show the panel at; Firefox for Android has none. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Sides;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Opens the panel in a window, the current one unless told. Must be called straight from the user's press. */
export async function openPanel(windowId: number = browser.windows.WINDOW_ID_CURRENT): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Sides;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
