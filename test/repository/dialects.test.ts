import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';

/** Where the running extension may name a platform; how its tools are written is the catalogue's. */
const places = (name: string) => [
  `src/agent/dialects/${name}.ts`,
  'src/agent/dialects/index.ts',
  'src/agent/dialects/apiKey.ts',
];
const otherwise =
  /^src\/(catalogue|local-agent|launcher|contract\/declaredTool\.ts|ui\/options\/readers\.ts|agent\/doors\/mintingDoor\.ts)/;

test.each(['elevenlabs', 'openai', 'deepgram', 'hume'])(
  '%s is one file and its line in the list',
  async (name) => {
    const naming: string[] = [];
    for (const folder of ['src', 'entrypoints']) {
      for (const file of await readdir(join(root, folder), { recursive: true })) {
        const path = `${folder}/${file}`;
        if (!/\.tsx?$/.test(path) || otherwise.test(path)) continue;
        if ((await readFile(join(root, path), 'utf8')).toLowerCase().includes(name)) naming.push(path);
      }
    }
    expect(naming).toContain(`src/agent/dialects/${name}.ts`);
    expect(naming.filter((path) => !places(name).includes(path))).toEqual([]);
  },
);
