import { type Rule, rule } from '#contract/rule';
import { z } from '#contract/schema';
import { item } from './item';

/** What the user allows, one rule a site. */
export const rules = item({ area: 'local', key: 'rules', schema: z.array(rule), otherwise: [] });

/** Adds a site's rule or replaces it. */
export async function saveRule(saved: Rule): Promise<void> {
  const others = (await rules.read()).filter(({ site }) => site !== saved.site);
  await rules.write([...others, saved]);
}

export async function removeRule(site: string): Promise<void> {
  await rules.write((await rules.read()).filter((kept) => kept.site !== site));
}
