import { type Brought, brought as schema } from '#contract/brought';
import { hasHost } from '#sites/hostPermission';
import { siteOf } from '#sites/site';
import { brought } from '#store/brought';
import type { Desk } from './desk';
import { bridgeTools } from './mainWorld';

const WITHIN_MS = 5_000;
let looks = 0;

/**
 * Looks which tools the page in view brings, for the user to see. Only where the user lets an agent in: pages nobody
 * automates are left alone, and so are private windows, about which nothing is kept. A page that does not answer
 * brings none.
 */
export async function lookForTools(desk: Desk): Promise<void> {
  looks += 1;
  const latest = looks;
  const found = await look(desk, latest).catch(() => null);
  if (latest === looks) await brought.write(found);
}

async function look(desk: Desk, number: number): Promise<Brought | null> {
  const [tab, rules] = await Promise.all([desk.currentTab(), desk.rules()]);
  const found = siteOf(tab?.url);
  if (!tab || tab.incognito || !found.usable) return null;
  const { site } = found;
  const rule = rules.find((candidate) => candidate.site === site);
  const letsIn = rule && [...Object.values(rule.effects), ...Object.values(rule.tools)].includes('allow');
  if (!letsIn || !(await hasHost(site))) return null;
  const port = await desk.ports.open(tab.id);
  if (port.origin !== site) return null;
  await bridgeTools(port, { tabId: tab.id, frameId: 0 });
  const reply = await port.call({
    kind: 'call',
    callId: `look ${number} at ${tab.id}`,
    tool: 'tell_brought',
    part: 'brought',
    effect: 'read',
    args: {},
    agent: '',
    origin: site,
    remainingMs: WITHIN_MS,
    sentAt: Date.now(),
    refsAfter: desk.refs.highest,
  });
  return reply.kind === 'done' ? schema.parse({ ...reply.outcome.data, site }) : null;
}
