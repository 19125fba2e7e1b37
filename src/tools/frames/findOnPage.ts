import type { Outcome } from '#contract/result';
import { z } from '#contract/schema';
import { type FramedPage, frameName, isCovered } from './framedPage';
import { closedWords } from './locate';

const answer = z.object({
  found: z.number(),
  matches: z.array(z.object({ ref: z.string(), role: z.string(), name: z.string(), context: z.string() })),
});

interface Sought {
  text?: string;
  role?: string;
  limit?: number;
}

/** Where words or a role occur in all documents of a page, the main one's places first. */
export async function findInFrames(framed: FramedPage, { text, role, limit = 10 }: Sought): Promise<Outcome> {
  let found = 0;
  const matches: z.infer<typeof answer>['matches'] = [];
  // One after the other: each gives refs.
  for (const document of framed.documents) {
    if (isCovered(document)) continue;
    const outcome = await framed.read(document, { text, role, limit: Math.max(1, limit - matches.length) });
    const part = answer.parse(outcome.data);
    found += part.found;
    const where = document.within ? `in ${frameName(document)}` : '';
    for (const match of part.matches.slice(0, limit - matches.length)) {
      matches.push({ ...match, context: [match.context, where].filter((words) => words !== '').join(', ') });
    }
  }
  const sought = text === undefined ? `A ${role}` : `“${text}”`;
  const names = matches.slice(0, 3).map((match) => `${match.role} “${match.name}”`);
  const more = found > names.length ? ' and more' : '';
  const places = found === 1 ? 'once' : `${found} times`;
  const said =
    found === 0
      ? `${sought} is not on this page.`
      : `${sought} is here ${places}: ${names.join(', ')}${more}.`;
  return { say: `${said}${found === 0 ? closedWords(framed) : ''}`, data: { found, matches } };
}
