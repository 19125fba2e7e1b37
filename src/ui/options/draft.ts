import type { Platform, Profile } from '#contract/profile';
import { text } from '../text';
import { readAddress } from './address';

/** A profile as typed so far. */
export interface Draft {
  id: string;
  name: string;
  platform: Platform;
  address: string;
  /** Empty while editing means: keep the one there is. */
  token: string;
}

export type DraftField = 'name' | 'address' | 'token';
export type CheckedDraft =
  | { ok: true; profile: Profile; token: string }
  | { ok: false; field: DraftField; why: string };

/** A new draft, or one that starts from a saved profile. The saved token is never copied into it. */
export function draftOf(profile: Profile | undefined): Draft {
  return { id: crypto.randomUUID(), name: '', platform: 'blackbox', address: '', ...profile, token: '' };
}

/** Moves a token pasted with the address into its own field. */
export function splitToken(draft: Draft): Draft {
  const read = readAddress(draft.address);
  return read.ok && read.token ? { ...draft, address: read.address, token: read.token } : draft;
}

/** The profile a draft describes, or the first field that keeps it from being one. */
export function checkDraft(typed: Draft, hasToken: boolean): CheckedDraft {
  const draft = splitToken(typed);
  const name = draft.name.trim();
  const token = draft.token.trim();
  if (name === '') return { ok: false, field: 'name', why: text('needName') };
  const read = readAddress(draft.address);
  if (!read.ok) return { ok: false, field: 'address', why: addressProblem(read.problem, read.scheme) };
  if (token === '' && !hasToken) return { ok: false, field: 'token', why: text('needToken') };
  const { id, platform } = draft;
  return { ok: true, profile: { id, name, platform, address: read.address }, token };
}

function addressProblem(
  problem: Extract<ReturnType<typeof readAddress>, { ok: false }>['problem'],
  scheme: string,
) {
  switch (problem) {
    case 'empty':
      return text('needAddress');
    case 'malformed':
      return text('addressMalformed');
    case 'scheme':
      return text('addressScheme', scheme);
    case 'insecure':
      return text('addressInsecure');
    case 'credentials':
      return text('addressCredentials');
  }
}
