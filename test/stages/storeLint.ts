import { z } from '#contract/schema';
import { buildExtension } from '#launcher/buildExtension';
import { program } from './program';
import type { Outcome } from './stage';

const report = z.object({ summary: z.object({ errors: z.number(), warnings: z.number() }) });

/** Lints the Firefox release build as the add-on store does; a warning fails too. */
export async function lintStore(): Promise<Outcome> {
  const build = await buildExtension('firefox', 'production');
  const { stdout, output } = await program('webExt', 'lint', '--source-dir', build, '--output', 'json');
  const { errors, warnings } = report.parse(JSON.parse(stdout)).summary;
  return { passed: 0, failed: errors + warnings > 0 ? 1 : 0, output };
}
