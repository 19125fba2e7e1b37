import { catalogue, type Reader } from '#catalogue/catalogue';
import type { Rule } from '#contract/rule';
import { ungranted } from '#sites/ungranted';
import { tools } from '#tools/index';

interface Chosen {
  reader: Reader;
  /** Only what is allowed on this site; empty for every tool. */
  site: string;
  rules: readonly Rule[];
}

/** The tools as a platform takes them, in JSON: what `npm run tools` prints. */
export function toolFile({ reader, site, rules }: Chosen): string {
  const without = site === '' ? [] : ungranted(tools, site, rules);
  return `${JSON.stringify(catalogue(reader, { without }), null, 2)}\n`;
}
