import { dialectOf } from '#agent/dialects/index';
import type { ProfileField } from '#agent/dialects/platformFacts';
import { takesWords } from '#agent/takesWords';
import type { Profile } from '#contract/profile';
import { type SoundName, USUAL_SOUND } from '#contract/sound';
import { text } from '../text';
import { readAddress } from './address';

/** A profile as typed so far. */
export interface Draft {
  id: string;
  name: string;
  platform: string;
  address: string;
  agent: string;
  project: string;
  tokenEndpoint: string;
  callType: 'chat' | 'webCall';
  sound: SoundName;
  pushToTalk: boolean;
  /** Empty for the browser's own. */
  language: string;
  namesTools: boolean;
  fixed?: true | undefined;
  /** Empty while editing means: keep the one there is. */
  token: string;
}

export type DraftField = 'name' | 'address' | 'token' | 'tokenEndpoint';
export type CheckedDraft =
  | { ok: true; profile: Profile; token: string }
  | { ok: false; field: DraftField; why: string };

/** A new draft, or one that starts from a saved profile. The saved token is never copied into it. */
export function draftOf(profile: Profile | undefined): Draft {
  const empty = {
    id: crypto.randomUUID(),
    name: '',
    platform: 'blackbox',
    address: '',
    agent: '',
    project: '',
    tokenEndpoint: '',
    callType: 'chat',
    sound: USUAL_SOUND,
    pushToTalk: false,
    language: '',
    namesTools: false,
    token: '',
  } as const;
  return Object.assign<Draft, Profile | undefined>(empty, profile);
}

/** The draft for another platform: an address that was only the former platform's usual one goes with it. */
export function turnTo(draft: Draft, platform: string): Draft {
  const isOwn = draft.address !== '' && draft.address !== dialectOf(draft.platform).facts.address;
  return { ...draft, platform, address: isOwn ? draft.address : dialectOf(platform).facts.address };
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
  const tokenEndpoint = asks(draft, 'tokenEndpoint') ? draft.tokenEndpoint.trim() : '';
  if (tokenEndpoint !== '' && !isEndpoint(tokenEndpoint))
    return { ok: false, field: 'tokenEndpoint', why: text('tokenEndpointMalformed') };
  if (token === '' && !hasToken && tokenEndpoint === '' && dialectOf(draft.platform).facts.needsToken)
    return { ok: false, field: 'token', why: text('needToken') };
  const { id, platform } = draft;
  const agent = draft.agent.trim();
  const project = draft.project.trim();
  const callType = callTypeOf(draft);
  const profile = {
    id,
    name,
    platform,
    address: read.address,
    ...(typed.fixed && { fixed: typed.fixed }),
    ...(agent && { agent }),
    ...(project && { project }),
    ...(tokenEndpoint && { tokenEndpoint }),
    ...(callType !== 'chat' && { callType }),
    ...(asks(draft, 'sound') && draft.sound !== USUAL_SOUND && { sound: draft.sound }),
    ...(asks(draft, 'pushToTalk') && draft.pushToTalk && { pushToTalk: true }),
    ...(takesWords({ platform, callType }) && draft.language !== '' && { language: draft.language }),
    ...(asks(draft, 'namesTools') && draft.namesTools && { namesTools: true }),
  };
  return { ok: true, profile, token };
}

/** How the conversation is held; one that was chosen for another platform does not count. */
export function callTypeOf(draft: Draft): Draft['callType'] {
  return asks(draft, 'callType') ? draft.callType : 'chat';
}

function asks({ platform }: Draft, what: ProfileField): boolean {
  return dialectOf(platform).facts.asks.includes(what);
}

// A token comes from there: over the network, only encrypted.
function isEndpoint(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, hostname, username, password } = new URL(typed);
  const isNear = protocol === 'http:' && (hostname === 'localhost' || /^127(\.\d{1,3}){3}$/.test(hostname));
  return (protocol === 'https:' || isNear) && username === '' && password === '';
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
