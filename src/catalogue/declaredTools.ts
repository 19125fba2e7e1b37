import type { DeclaredAs, DeclaredTool } from '#contract/declaredTool';
import { tools } from '#tools/index';
import { catalogue } from './catalogue';

/** Our tools as a client declares them; none where they are set up on the platform alone. */
export function declaredTools(
  as: DeclaredAs | undefined,
  without: readonly string[],
): readonly DeclaredTool[] {
  if (as === undefined) return [];
  if (as === 'names') return tools.map(({ name }) => name).filter((name) => !without.includes(name));
  return catalogue(as, { without });
}
