import type { TestProject } from 'vitest/node';
import type { BrowserName } from '#launcher/browsers/browserName';
import { obtainBrowser } from '#launcher/browsers/obtainBrowser';
import { buildExtension } from '#launcher/buildExtension';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser this project runs in. */
    browser: BrowserName;
    /** The folder of its development build. */
    build: string;
  }
}

/** Has the browser and builds the extension before the first test file. */
export default async function buildOnce(project: TestProject): Promise<void> {
  const { browser } = project.getProvidedContext();
  await obtainBrowser(browser);
  project.provide('build', await buildExtension(browser, 'development'));
}
