import type { Details, Outcome } from '#contract/result';
import { listed } from '#page/names/listed';
import { byWeight, type FramedPage, frameName, isCovered, shareOf, theFrame } from './framedPage';

const MOST_FRAMES = 10;
const LEAST_SHARE = 0.02;

/** What the page is, with what each frame holds that a person would notice. */
export async function describeFramedPage(framed: FramedPage): Promise<Outcome> {
  const [main] = framed.documents;
  const outcome = await framed.read(main, {});
  const [front] = byWeight(framed);
  const frames: Details[] = [];
  const said: string[] = [];
  for (const document of framed.documents.slice(1)) {
    if (isCovered(document) || shareOf(document) < LEAST_SHARE || frames.length >= MOST_FRAMES) continue;
    const inside = await framed.read(document, {});
    frames.push({ name: document.name, ...kept(inside.data ?? {}) });
    if (document === front) said.push(`In ${theFrame(document)}: ${inside.say}`);
  }
  const others = framed.documents.slice(1, 1 + MOST_FRAMES).filter((document) => document !== front);
  if (others.length > 0) said.push(`It holds ${listed(others.map(frameName), 3)}.`);
  const closed = framed.closed.map(closedFacts).slice(0, MOST_FRAMES);
  return {
    ...outcome,
    say: [outcome.say, ...said].join(' '),
    data: { ...outcome.data, frames, ...(closed.length > 0 && { closed_frames: closed }) },
  };
}

function kept(data: Details): Details {
  const { title, site, headings, form, errors, dialog, step } = data;
  return Object.fromEntries(
    Object.entries({ title, site, headings, form, errors, dialog, step }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function closedFacts({ facts, site, why }: FramedPage['closed'][number]): Details {
  return { name: facts.name, site, why };
}
