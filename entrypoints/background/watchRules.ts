import type { Grant } from '#contract/grant';
import type { NewSites } from '#contract/newSites';
import type { Rule } from '#contract/rule';
import { grants } from '#store/grants';
import { newSites } from '#store/newSites';
import { rules } from '#store/rules';

interface Kept {
  rules: readonly Rule[];
  grants: readonly Grant[];
  newSites: NewSites;
}

/** All that decides what is allowed, read once and then followed; `onChange` hears of every change. */
export function watchRules(onChange: () => void): () => Promise<Kept> {
  let known: Promise<Kept> | undefined;
  const change = (part: Partial<Kept>) => {
    const before = known ?? read();
    known = before.then((kept) => ({ ...kept, ...part }));
    onChange();
  };
  rules.watch((changed) => change({ rules: changed }));
  grants.watch((changed) => change({ grants: changed }));
  newSites.watch((changed) => change({ newSites: changed }));
  return () => {
    known ??= read();
    return known;
  };
}

async function read(): Promise<Kept> {
  const [always, lasting, unknown] = await Promise.all([rules.read(), grants.read(), newSites.read()]);
  return { rules: always, grants: lasting, newSites: unknown };
}
