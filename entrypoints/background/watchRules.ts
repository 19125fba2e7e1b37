import type { Deciding } from '#sites/inForce';
import { grants } from '#store/grants';
import { handedOver } from '#store/handedOver';
import { newSites } from '#store/newSites';
import { readOnly } from '#store/readOnly';
import { rules } from '#store/rules';

/** All that decides what is allowed, read once and then followed; `onChange` hears of every change. */
export function watchRules(onChange: () => void): () => Promise<Deciding> {
  let known: Promise<Deciding> | undefined;
  const change = (part: Partial<Deciding>) => {
    const before = known ?? read();
    known = before.then((kept) => ({ ...kept, ...part }));
    onChange();
  };
  rules.watch((changed) => change({ rules: changed }));
  grants.watch((changed) => change({ grants: changed }));
  newSites.watch((changed) => change({ newSites: changed }));
  readOnly.watch((changed) => change({ readOnly: changed }));
  handedOver.watch((changed) => change({ handedOver: changed }));
  return () => {
    known ??= read();
    return known;
  };
}

async function read(): Promise<Deciding> {
  const [always, lasting, unknown, looks, byHand] = await Promise.all([
    rules.read(),
    grants.read(),
    newSites.read(),
    readOnly.read(),
    handedOver.read(),
  ]);
  return { rules: always, grants: lasting, newSites: unknown, readOnly: looks, handedOver: byHand };
}
