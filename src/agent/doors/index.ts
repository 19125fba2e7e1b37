import type { Platform } from '#contract/profile';
import { blackboxDoor } from './blackboxDoor';
import type { Admission, Door, Visit } from './door';
import { phonicDoor } from './phonicDoor';

const doors: Partial<Record<Platform, Door>> = { blackbox: blackboxDoor, phonic: phonicDoor };

/** Asks what has to be known before the socket is opened; where there is nothing to ask, the kept token is taken. */
export async function admit(visit: Visit): Promise<Admission> {
  const door = doors[visit.profile.platform];
  return door ? door(visit) : { entry: { ok: true, token: visit.token }, notices: [] };
}
