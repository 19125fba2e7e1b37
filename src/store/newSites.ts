import { type NewSites, newSites as schema } from '#contract/newSites';
import { item } from './item';
import { withPolicy } from './policy';

const own = item<NewSites>({ area: 'local', key: 'newSites', schema, otherwise: 'ask' });

/** What happens where no rule says anything. */
export const newSites = withPolicy(own, (kept, managed) => managed.newSites ?? kept);
