import { z } from '#contract/schema';
import { tab } from '../parameters';
import { browserTool } from '../tool';

const inWords = {
  read: 'read',
  act: 'click and fill',
  navigate: 'go to pages',
  tabs: 'manage tabs',
  storage: 'use site storage',
  page: 'use the page’s own tools',
  picture: 'take pictures',
} as const;

export const whatMayIDo = browserTool({
  name: 'what_may_i_do',
  description:
    'Tells what the user allows on the current site and how to get more. Needs no permission itself.',
  parameters: z.strictObject({ tab }),
  effect: 'read',
  needs: 'nothing',
  target: () => '',
  async run(_args, context) {
    const { url } = await context.tab();
    const site = siteOrNothing(url);
    const own = context.rules.find((rule) => rule.site === site);
    const everywhere = context.rules.find((rule) => rule.site === 'browser');
    const effects = { ...everywhere?.effects, ...own?.effects };
    const allowed = Object.entries(inWords).flatMap(([effect, words]) =>
      Object.entries(effects).some(([name, decision]) => name === effect && decision === 'allow')
        ? [words]
        : [],
    );
    const tools = { ...everywhere?.tools, ...own?.tools };
    const may = allowed.length > 0 ? `I may ${allowed.join(', ')} here.` : 'Nothing is allowed here yet.';
    return {
      say: `${may} More can be allowed in Pagehand’s popup.`,
      data: { site: site ?? null, effects, tools },
    };
  },
});

function siteOrNothing(url: string | undefined): string | undefined {
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.origin : undefined;
}
