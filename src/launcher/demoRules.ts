import type { Rule } from '#contract/rule';

/** What the demonstration allows from the start: reading and acting on the demo site, and tabs. */
export function demoRules(demoUrl: string): Rule[] {
  const site = new URL(demoUrl).origin;
  return [
    { site, effects: { read: 'allow', act: 'allow', navigate: 'allow', picture: 'allow' }, tools: {} },
    { site: 'browser', effects: { tabs: 'allow' }, tools: {} },
  ];
}
