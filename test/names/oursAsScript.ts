import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '#launcher/root';

/** Our naming code as one script for a page, and the expression that asks it about elements by their ids. */
export async function oursAsScript(ids: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'ours.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'naming',
    plugins: [withOwnRoles],
  });
  return `(() => { ${outputFiles[0]?.text ?? ''}; return naming.ours(${JSON.stringify(ids)}) })()`;
}

// As in what is built for pages.
const withOwnRoles: Plugin = {
  name: 'own-roles',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/getRole\.mjs$/ }, () => ({
      path: join(root, 'src', 'page', 'names', 'libraryRole.ts'),
    })),
};
