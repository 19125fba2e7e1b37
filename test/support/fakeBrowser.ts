import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What unit tests get in place of `wxt/browser`: the extension API in memory. */
export const browser = fakeBrowser;
