import { join } from 'node:path';
import { build } from 'esbuild';

/** Our naming code as one script for a page, and the expression that asks it about elements by their ids. */
export async function oursAsScript(ids: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'ours.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'naming',
  });
  return `(() => { ${outputFiles[0]?.text ?? ''}; return naming.ours(${JSON.stringify(ids)}) })()`;
}
