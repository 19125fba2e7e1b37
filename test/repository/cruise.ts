import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from '#launcher/root';

/** Follows the imports of `src` and `entrypoints` in a folder and judges them by our rules. */
export async function cruiseRooms(baseDir: string): Promise<ICruiseResult> {
  const options: ICruiseOptions = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const tsConfig = extractTsConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(
    ['src', 'entrypoints'],
    { ...options, baseDir, validate: true },
    {},
    { tsConfig },
  );
  if (typeof output === 'string') throw new Error(`A report was wanted, not: ${output}`);
  return output;
}

/** The broken rules with who broke them: `room-page: src/page/a.ts → src/store/b.ts`. */
export function violations(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
