import { browser } from 'wxt/browser';
import { markPanel } from '#store/panelOpen';

/** While the panel is in view at the side of its window, questions are shown in it and nowhere else. */
export async function tellInView(): Promise<void> {
  // Opened as a tab it is at nobody’s side.
  if (await browser.tabs.getCurrent()) return;
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return;
  let inView: AbortController | undefined;
  const tell = () => {
    inView?.abort();
    inView = undefined;
    if (document.visibilityState === 'hidden') return;
    inView = new AbortController();
    markPanel(id, inView.signal);
  };
  document.addEventListener('visibilitychange', tell);
  tell();
}
