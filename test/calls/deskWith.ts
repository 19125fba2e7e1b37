import { vi } from 'vitest';
import { createConsent } from '#calls/consent';
import type { Desk } from '#calls/desk';
import { createHeard } from '#calls/heard';
import { createReadings } from '#calls/readings';
import { createRefBook } from '#calls/refBook';
import type { Tab } from '#tools/browserContext';
import { createClosedTabs } from '#tools/closedTabs';
import { createDeedLog } from '#tools/deedLog';

/** What calls share, with this page in view and these rules; nothing is kept, and no page can be entered. */
export function deskWith({ url, rules }: { url: string } & Pick<Desk, 'rules'>): Desk {
  return {
    log: {
      begin: () => ({
        id: 1,
        kept: () => ({ id: 1, site: '' }),
        about: () => {},
        show: () => {},
        conceal: () => {},
        progress: () => {},
        end: (result) => result,
      }),
      note: () => {},
      within() {
        return this;
      },
    },
    ports: { open: vi.fn(), find: vi.fn(), cameSince: vi.fn(), retire: vi.fn() },
    refs: createRefBook(),
    readings: createReadings(),
    heard: createHeard(),
    rules,
    showsPointer: async () => true,
    guarded: async () => {},
    onWithdrawal: () => () => undefined,
    // Only these facts of a tab are read.
    direct: () => {},
    closedTabs: createClosedTabs(),
    deeds: createDeedLog(),
    consent: createConsent(),
    currentTab: async () => ({ id: 1, url, title: 'Cart' }) as Tab,
    refused: vi.fn(),
  };
}
