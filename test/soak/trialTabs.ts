import type { Page } from 'puppeteer-core';
import type { World } from '../support/startWorld';
import type { ControlPage } from './controlPage';
import type { EffectsSite } from './effectsSite';
import type { TrialTab } from './trial';

const MARKS_A_PAGE = 40;

export interface TrialTabs {
  /** The tab of this page, brought to marks that nobody has used. */
  adopt(page: Page): Promise<TrialTab>;
  /** The next unused mark of the page that is in this tab. */
  nextMark(tab: TrialTab, link: boolean): string;
}

/** Tabs on the effects site, none of which shares a mark with another. */
export function createTrialTabs(world: World, site: EffectsSite, control: () => ControlPage): TrialTabs {
  let nextPage = 1;
  const unused = new Map<string, number[]>();
  const bring = async (page: Page) => {
    const first = nextPage;
    nextPage += MARKS_A_PAGE;
    const url = `${world.origin}${site.path(first, MARKS_A_PAGE)}`;
    await page.goto(url);
    return { url, marks: Array.from({ length: MARKS_A_PAGE }, (_unused, index) => first + index) };
  };
  return {
    async adopt(page) {
      const { url, marks } = await bring(page);
      const found = (await control().tabs()).find((tab) => tab.url === url);
      if (!found) throw new Error(`No tab shows ${url}.`);
      const ref = `t${found.id}`;
      unused.set(ref, marks);
      return {
        id: found.id,
        ref,
        page,
        async fresh() {
          unused.set(ref, (await bring(page)).marks);
        },
      };
    },
    nextMark(tab, link) {
      const number = unused.get(tab.ref)?.shift();
      if (number === undefined) throw new Error('The page has no mark left.');
      return `${link ? 'g' : 'm'}${number}`;
    },
  };
}
