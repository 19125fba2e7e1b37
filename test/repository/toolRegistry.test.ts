import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageParts } from '#contract/pagePart';
import { root } from '#launcher/root';
import { browserTools } from '#tools/browser/index';
import { tools } from '#tools/index';
import { pageTools } from '#tools/page/index';
import { parametersOf } from '#tools/reference/parametersOf';
import { takeBack } from '#tools/undoing';
import { everyPart } from '../page/everyPart';

test.each([
  ['page', pageTools],
  ['browser', browserTools],
])('every file of tools/%s is in the list, under the name of its tool', async (folder, listed) => {
  const files = await readdir(join(root, 'src', 'tools', folder));
  const names = files
    .filter((file) => file !== 'index.ts')
    .map((file) => snakeCase(file.replace(/\.ts$/, '')));
  expect(listed.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('what a page tool does comes with the part it names, and with no other', () => {
  const loaded = everyPart();
  // What documents are asked about their frames and risks, for undo and for the user, is no tool.
  const besides = [takeBack.name, 'tell_brought', 'show_candidates', 'weigh'];
  const provided = pageParts
    .filter((part) => part !== 'frames')
    .flatMap((part) => Object.keys(loaded.of(part) ?? {}).map((tool) => [tool, part]))
    .filter(([tool]) => tool !== undefined && !besides.includes(tool));
  expect(provided.toSorted()).toEqual(pageTools.map(({ name, part }) => [name, part]).toSorted());
});

test('no two tools share a name', () => {
  expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
});

test.each(tools.map((tool) => [tool.name, tool] as const))(
  '%s describes itself and every argument',
  (_name, tool) => {
    expect(tool.description).toMatch(/^[A-Z].{20,}[.)]$/s);
    const bare = parametersOf(tool).filter(({ description }) => description.length < 10);
    expect(bare.map(({ name }) => name)).toEqual([]);
  },
);

test.each(tools.map((tool) => [tool.name, tool] as const))(
  '%s refuses an argument it does not know',
  (_name, tool) => {
    const parsed = tool.parameters.safeParse({ nobodyKnowsThis: 1 });
    expect(parsed.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  },
);

const snakeCase = (camel: string) => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
