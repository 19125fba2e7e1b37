import { type NewSites, newSites as schema } from '#contract/newSites';
import { item } from './item';

/** What happens where no rule says anything. */
export const newSites = item<NewSites>({
  area: 'local',
  key: 'newSites',
  schema,
  otherwise: 'ask',
});
