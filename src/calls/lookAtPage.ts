import type { Look } from '#contract/look';
import { z } from '#contract/schema';
import { look } from '#store/look';
import type { Desk } from './desk';
import { refusal } from './gate';
import { parseCall } from './parseCall';
import { runForUser } from './runForUser';

const read = z.object({ outline: z.string(), truncated: z.boolean() });
let looks = 0;

/** Shows the user what an agent would be told of the page in view, and no more than that. */
export async function lookAtPage(desk: Desk): Promise<void> {
  looks += 1;
  const latest = looks;
  const seen = await see(desk);
  if (latest === looks) await look.write(seen);
}

async function see(desk: Desk): Promise<Look> {
  const [tab, rules] = await Promise.all([desk.currentTab(), desk.rules()]);
  // Nothing of a private window is kept, not even until the browser ends.
  if (tab?.incognito) return { kind: 'unseen', why: 'private' };
  const { tool } = parseCall('read_page', {});
  const against = refusal(rules, tool, tab?.url);
  if (against?.code === 'PAGE_FORBIDDEN') return { kind: 'unseen', why: 'forbidden' };
  if (against) return { kind: 'unseen', why: against.mayAsk ? 'asks' : 'notAllowed' };
  const result = await runForUser({ tool: 'read_page', by: '' }, desk);
  if (result.status !== 'success') return { kind: 'unseen', why: whyNot(result) };
  const { outline, truncated } = read.parse(result.data);
  const { url = '', title = '' } = result.tab ?? {};
  return {
    kind: 'seen',
    site: URL.canParse(url) ? new URL(url).origin : '',
    title,
    outline,
    more: truncated,
  };
}

const whyNot = (result: { errorCode?: string }) =>
  result.errorCode === 'NEEDS_PERMISSION' ? 'notAllowed' : 'failed';
