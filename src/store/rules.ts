import { type Rule, rule } from '#contract/rule';
import { z } from '#contract/schema';
import { item } from './item';
import { withPolicy } from './policy';

const own = item({ area: 'local', key: 'rules', schema: z.array(rule), otherwise: [] });

/** What is allowed, one rule a site: what is fixed here, then what the user says. */
export const rules = withPolicy(own, (kept, managed) => [...managed.rules, ...kept]);

/** Adds a site's rule or replaces it. */
export async function saveRule(saved: Rule): Promise<void> {
  const others = (await own.read()).filter(({ site }) => site !== saved.site);
  await own.write([...others, saved]);
}

export async function removeRule(site: string): Promise<void> {
  await own.write((await own.read()).filter((kept) => kept.site !== site));
}
