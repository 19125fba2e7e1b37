import type { Decision } from '#contract/rule';
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
    // Of several rules for a site the earlier decides, so it is laid over the later ones.
    const known = context.rules.toReversed();
    const effects = Object.assign({}, ...known.map((rule) => rule.effects));
    const tools = Object.assign({}, ...known.map((rule) => rule.tools));
    const wordsOf = (wanted: Decision) =>
      Object.entries(inWords).flatMap(([effect, words]) => (effects[effect] === wanted ? [words] : []));
    const [allowed, asked] = [wordsOf('allow'), wordsOf('ask')];
    const may = allowed.length > 0 ? `I may ${allowed.join(', ')} here.` : 'Nothing is allowed here yet.';
    const mayAsk = asked.length > 0 ? ` The user is asked before I ${asked.join(', ')}.` : '';
    return {
      say: `${may}${mayAsk} More can be allowed in Pagehand’s popup.`,
      data: { site: site ?? null, effects, tools },
    };
  },
});

function siteOrNothing(url: string | undefined): string | undefined {
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.origin : undefined;
}
