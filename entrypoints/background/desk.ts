import { browser } from 'wxt/browser';
import { createActivityLog } from '#calls/activityLog';
import { createConsent } from '#calls/consent';
import { watchCurrentTab } from '#calls/currentTab';
import type { Desk } from '#calls/desk';
import { guardSites } from '#calls/guardSites';
import { createHeard } from '#calls/heard';
import { createPagePorts } from '#calls/pagePort';
import { createReadings } from '#calls/readings';
import { createRefBook } from '#calls/refBook';
import { inForce } from '#sites/inForce';
import { attention } from '#store/attention';
import { showsPointer } from '#store/showsPointer';
import { createClosedTabs } from '#tools/closedTabs';
import { createDeedLog } from '#tools/deedLog';
import { portsOfThisBuild } from './heldBySeed';
import { tellFault } from './tellFault';
import { watchRules } from './watchRules';

/** Puts together what all calls of this background share. */
export function createDesk(direct: Desk['direct']): Desk {
  const kept = watchRules(() => {
    void attention.write(null);
    recheck();
  });
  const checks = new Set<() => void>();
  const recheck = () => {
    for (const check of checks) check();
  };
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
    heard: createHeard(),
    onWithdrawal(check) {
      checks.add(check);
      return () => void checks.delete(check);
    },
    rules: async () => inForce(await kept(), Date.now()),
    consent: createConsent(),
    showsPointer() {
      pointer ??= showsPointer.read();
      return pointer;
    },
    closedTabs: createClosedTabs(),
    deeds: createDeedLog(),
    currentTab: () => currentTab.read(),
    guarded: guardSites((fault) => console.error('The dialogs of new pages are not guarded.', fault)),
    direct,
    refused({ site, entry }, tool, { agent }) {
      if (site)
        void attention.write({ site, tool: entry ?? tool.name, effect: tool.effect, agent, at: Date.now() });
    },
  };
}
