import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Only what is quick: each mutant is met by these files again.
export default defineConfig({
  root: at('../..'),
  resolve: { alias: { 'wxt/browser': at('../support/fakeBrowser.ts') } },
  test: { include: ['test/{agent,page,sites}/**/*.test.ts'], testTimeout: 60_000 },
});
