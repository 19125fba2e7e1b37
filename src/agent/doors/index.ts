import type { Platform } from '#contract/profile';
import { blackboxDoor } from './blackboxDoor';
import type { Admission, Door, Visit } from './door';
import { mintingDoor } from './mintingDoor';

const doors: Partial<Record<Platform, Door>> = { blackbox: blackboxDoor };

/** Asks what has to be known before the socket is opened; where there is nothing to ask, the kept token is taken. */
export async function admit(visit: Visit): Promise<Admission> {
  const door = doors[visit.profile.platform] ?? mintingDoor;
  return door(visit);
}
