import { createActivityLog } from '#calls/activityLog';
import { watchCurrentTab } from '#calls/currentTab';
import type { Desk } from '#calls/desk';
import { createOrder } from '#calls/order';
import { createPagePorts } from '#calls/pagePort';
import { createRunningCalls } from '#calls/runningCalls';
import type { Rule } from '#contract/rule';
import { attention } from '#store/attention';
import { rules } from '#store/rules';

interface DeskOptions {
  onRunning(count: number): void;
}

/** Puts together what all calls of this background share. */
export function createDesk({ onRunning }: DeskOptions): Desk {
  let known: Promise<readonly Rule[]> | undefined;
  rules.watch((changed) => {
    known = Promise.resolve(changed);
    void attention.write(null);
  });
  const currentTab = watchCurrentTab();
  return {
    log: createActivityLog((fault) => console.error('An activity line was not stored.', fault)),
    running: createRunningCalls(onRunning),
    ports: createPagePorts(),
    rules() {
      known ??= rules.read();
      return known;
    },
    currentTab: () => currentTab.read(),
    inTurn: createOrder<number>(),
    refused({ site }, tool, { agent }) {
      if (site) void attention.write({ site, tool: tool.name, effect: tool.effect, agent, at: Date.now() });
    },
  };
}
