import { browser } from 'wxt/browser';
import { createActivityLog } from '#calls/activityLog';
import { watchCurrentTab } from '#calls/currentTab';
import type { Desk } from '#calls/desk';
import { createPagePorts } from '#calls/pagePort';
import { createReadings } from '#calls/readings';
import { createRefBook } from '#calls/refBook';
import type { Rule } from '#contract/rule';
import { attention } from '#store/attention';
import { rules } from '#store/rules';
import { showsPointer } from '#store/showsPointer';
import { createClosedTabs } from '#tools/closedTabs';
import { createDeedLog } from '#tools/deedLog';
import { portsOfThisBuild } from './heldBySeed';
import { tellFault } from './tellFault';

/** Puts together what all calls of this background share. */
export function createDesk(direct: Desk['direct']): Desk {
  let known: Promise<readonly Rule[]> | undefined;
  const checks = new Set<() => void>();
  const recheck = () => {
    for (const check of checks) check();
  };
  rules.watch((changed) => {
    known = Promise.resolve(changed);
    void attention.write(null);
    recheck();
  });
  let pointer: Promise<boolean> | undefined;
  showsPointer.watch((shows) => {
    pointer = Promise.resolve(shows);
  });
  const ports = portsOfThisBuild(createPagePorts());
  browser.permissions.onRemoved.addListener(() => {
    recheck();
    void ports.retire();
  });
  const currentTab = watchCurrentTab();
  return {
    log: createActivityLog(tellFault('activity')),
    ports,
    refs: createRefBook(),
    readings: createReadings(),
    onWithdrawal(check) {
      checks.add(check);
      return () => void checks.delete(check);
    },
    rules() {
      known ??= rules.read();
      return known;
    },
    showsPointer() {
      pointer ??= showsPointer.read();
      return pointer;
    },
    closedTabs: createClosedTabs(),
    deeds: createDeedLog(),
    currentTab: () => currentTab.read(),
    direct,
    refused({ site, entry }, tool, { agent }) {
      if (site)
        void attention.write({ site, tool: entry ?? tool.name, effect: tool.effect, agent, at: Date.now() });
    },
  };
}
