import { z } from './schema';

/** What happens where no rule says anything: the user is asked, or the call is refused. */
export const newSites = z.enum(['ask', 'refuse']);
export type NewSites = z.infer<typeof newSites>;
