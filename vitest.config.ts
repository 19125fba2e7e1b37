import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fakeBrowser = fileURLToPath(new URL('test/support/fakeBrowser.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'wxt/browser': fakeBrowser } },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**'],
          testTimeout: 60_000,
          // By itself Vitest leaves one of two cores alone.
          maxWorkers: '100%',
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});

// One browser at a time: two cores carry one browser, the agent and the pages, not several.
function inBrowser(browser: 'chromium' | 'firefox') {
  return {
    test: {
      name: browser,
      include: ['test/browser/**/*.test.ts'],
      provide: { browser },
      fileParallelism: false,
      // Its files share one process, and so what test/support keeps between them: the browser.
      isolate: false,
      environment: './test/support/browserEnvironment.ts',
      globalSetup: 'test/support/buildOnce.ts',
      testTimeout: 60_000,
      hookTimeout: 180_000,
      retry: 0,
    },
  };
}
