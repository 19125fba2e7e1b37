import { dialectOf } from '../dialects/index';
import type { Admission, Visit } from './door';
import { mintingDoor } from './mintingDoor';

/** Asks what has to be known before the socket is opened; where there is nothing to ask, the kept token is taken. */
export async function admit(visit: Visit): Promise<Admission> {
  const door = dialectOf(visit.profile.platform).door ?? mintingDoor;
  return door(visit);
}
