import { type OpenBrowser, type OpenOptions, openBrowser } from '#launcher/browsers/openBrowser';
import { type FirefoxDebugger, firefoxDebugger } from './firefoxDebugger';

/** A browser without a window that does for tests what no page and no extension can. */
export interface TestBrowser extends OpenBrowser {
  /** Firefox alone has it. */
  firefox: FirefoxDebugger | undefined;
}

/** Starts a browser with the extension in it, for tests. */
export async function openTestBrowser(options: Omit<OpenOptions, 'headless'>): Promise<TestBrowser> {
  const firefox = options.browser === 'firefox' ? await firefoxDebugger() : undefined;
  const open = await openBrowser({
    ...options,
    args: [...(firefox?.args ?? []), ...(options.args ?? [])],
    preferences: { ...firefox?.preferences, ...options.preferences },
    headless: true,
  });
  return { ...open, firefox };
}
