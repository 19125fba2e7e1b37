import { createActivityLog } from '#calls/activityLog';
import { watchCurrentTab } from '#calls/currentTab';
import type { Desk } from '#calls/desk';
import { createPagePorts } from '#calls/pagePort';
import { createRefBook } from '#calls/refBook';
import type { Rule } from '#contract/rule';
import { attention } from '#store/attention';
import { rules } from '#store/rules';
import { portsOfThisBuild } from './heldBySeed';

/** Puts together what all calls of this background share. */
export function createDesk(direct: Desk['direct']): Desk {
  let known: Promise<readonly Rule[]> | undefined;
  rules.watch((changed) => {
    known = Promise.resolve(changed);
    void attention.write(null);
  });
  const currentTab = watchCurrentTab();
  return {
    log: createActivityLog((fault) => console.error('An activity line was not stored.', fault)),
    ports: portsOfThisBuild(createPagePorts()),
    refs: createRefBook(),
    rules() {
      known ??= rules.read();
      return known;
    },
    currentTab: () => currentTab.read(),
    direct,
    refused({ site }, tool, { agent }) {
      if (site) void attention.write({ site, tool: tool.name, effect: tool.effect, agent, at: Date.now() });
    },
  };
}
