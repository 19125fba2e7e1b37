import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '#launcher/root';
import { installPackages, pages } from './installPackages';

const cache = join(root, 'node_modules', '.cache', 'pagehand-widgets');

/** The folder of the bundled widget pages: made at first use and whenever the pages or their packages change. */
export async function bundlePages(): Promise<string> {
  await installPackages();
  const names = (await readdir(pages)).filter(isSource).toSorted();
  const folder = join(cache, await digestOf(names));
  const made = await readdir(folder).catch(() => []);
  if (made.length > 0) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await build({
    entryPoints: names.filter(isPage).map((name) => join(pages, name)),
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: '{}',
    jsx: 'automatic',
    jsxImportSource: 'react',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"', ...vueFlags },
    loader: { '.ttf': 'dataurl' },
    plugins: [svelte],
    logLevel: 'error',
  });
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  return folder;
}

const isSource = (name: string) => /\.(jsx?|svelte)$/.test(name);
const SHARED = new Set(['held.js', 'mountReact.jsx']);
const isPage = (name: string) => /\.jsx?$/.test(name) && !SHARED.has(name);

const vueFlags = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

async function digestOf(names: readonly string[]): Promise<string> {
  const files = [...names.map((name) => join(pages, name)), join(pages, 'package-lock.json')];
  const hash = createHash('sha256').update(build.toString());
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = svelteCompiler();
      const { js } = compile(await readFile(path, 'utf8'), { filename: basename(path), css: 'injected' });
      return { contents: js.code, loader: 'js' };
    });
  },
};

interface SvelteCompiler {
  compile(source: string, options: object): { js: { code: string } };
}

// It is installed beside the pages, after this file is read.
function svelteCompiler(): SvelteCompiler {
  return createRequire(join(pages, 'package.json'))('svelte/compiler');
}
