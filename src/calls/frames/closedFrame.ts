import type { FrameFacts } from '#contract/frames';
import { siteOfFrame } from '#sites/frameSite';
import { hasHost } from '#sites/hostPermission';
import type { ClosedFrame, FrameDocument } from '#tools/frames/framedPage';
import { refusal } from '../gate';
import { originOf } from './pairFrames';
import type { BrowserFrame, Entered, Surveying } from './surveying';

interface Refused {
  why: string;
  refusal?: NonNullable<ClosedFrame['refusal']>;
}

/** What stands against running the tool in a frame of this site, or nothing. */
export async function against({ page, rules, hosts }: Surveying, site: string): Promise<Refused | undefined> {
  const ruled = refusal(rules, page.tool, site);
  if (ruled) {
    const { code, message } = ruled;
    const told = code === 'SITE_NOT_ALLOWED' || code === 'TOOL_NOT_ALLOWED';
    return { why: 'not allowed', ...(told && { refusal: { code, message } }) };
  }
  const host = hosts.get(site) ?? hasHost(site);
  hosts.set(site, host);
  if (await host) return undefined;
  const message = `The browser does not let Pagehand into ${site}. Ask the user to allow the site in Pagehand’s popup.`;
  return { why: 'kept out by the browser', refusal: { code: 'NEEDS_PERMISSION', message } };
}

interface Unpaired {
  facts: FrameFacts;
  children: readonly BrowserFrame[];
  entered: readonly Entered[];
}

/** A frame that a person sees and that was not entered, with why. */
export async function closedFrame(
  surveying: Surveying,
  within: FrameDocument,
  { facts, children, entered }: Unpaired,
): Promise<ClosedFrame> {
  const unentered = children.filter(({ frameId }) => !entered.some((one) => one.frameId === frameId));
  const [known] = [
    unentered.filter(({ frameId }) => frameId === facts.frameId),
    children.length === within.listing.total ? children.filter((_child, place) => place === facts.index) : [],
    unentered.filter(({ url }) => originOf(url) === originOf(facts.address)),
    unentered,
  ].flatMap((fitting) => (fitting.length === 1 ? fitting : []));
  const site = siteOfFrame({ url: known?.url ?? facts.address }, within.site);
  if (site === undefined) return { within, facts, site: '', why: 'belongs to no site' };
  const refused = await against(surveying, site);
  if (refused) return { within, facts, site, ...refused };
  const unread = known !== undefined && !surveying.tried.has(known.frameId);
  return { within, facts, site, why: unread ? 'not looked into yet' : 'does not answer', unread };
}
