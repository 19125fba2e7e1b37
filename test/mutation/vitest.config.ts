import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { areas, isArea } from './areas';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const area = process.env.PAGEHAND_MUTATION_AREA ?? '';
if (!isArea(area)) throw new Error(`No area of mutation is called “${area}”.`);

// Only what is quick: each mutant is met by these files again.
export default defineConfig({
  root: at('../..'),
  resolve: { alias: { 'wxt/browser': at('../support/fakeBrowser.ts') } },
  test: { include: [...areas[area].tests], testTimeout: 60_000 },
});
