import { type Risk, risk } from '#contract/risk';
import { z } from '#contract/schema';
import { hasHost } from '#sites/hostPermission';
import { siteOf } from '#sites/site';
import { abortable } from './abortable';
import { callKey } from './callKey';
import type { PageCall } from './dispatch';
import type { AtTab } from './runInPage';
import { standBackOf } from './standBack';

const WEIGHED = new Set(['click', 'submit_form', 'press_key', 'fill']);
const WITHIN_MS = 3_000;

const weighed = z.object({ risk: z.nullable(risk) });

/**
 * What a call would risk on the page as it stands, so that the user is asked once for all of it. Nothing is done, and nothing of it
 * reaches the agent. Nothing where the page cannot tell: whatever is in the way, the call itself meets it again.
 */
export async function weighRisk(page: PageCall, { desk, tab, signal }: AtTab): Promise<Risk | undefined> {
  const found = siteOf(tab.url);
  if (!WEIGHED.has(page.tool.name) || !found.usable || !(await hasHost(found.site))) return undefined;
  const look = async () => {
    const port = await desk.ports.open(tab.id);
    if (port.origin !== found.site) return undefined;
    const key = callKey(page.call);
    const standBack = standBackOf(page);
    const reply = await port.call({
      kind: 'call',
      callId: `${key} weighed`,
      tool: 'weigh',
      part: 'extra',
      effect: 'read',
      args: { key, tool: page.tool.name, args: page.args },
      agent: page.call.agent,
      origin: port.origin,
      remainingMs: WITHIN_MS,
      sentAt: Date.now(),
      refsAfter: desk.refs.highest,
      ...(standBack && { standBack }),
    });
    if (reply.kind !== 'done') return undefined;
    return weighed.safeParse(reply.outcome.data).data?.risk ?? undefined;
  };
  return abortable(look(), signal).catch(() => {
    signal.throwIfAborted();
    return undefined;
  });
}
