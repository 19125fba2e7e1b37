import type { Outcome } from '#contract/result';
import type { Page } from '../page';
import { answered } from './answers';
import { type Outline, type OutlineOptions, readOn, readOutline } from './outline';
import type { Filter } from './outlineReading';
import { cursorOf, placeOf, rootOf, titleFor } from './outlineRoot';
import { summary, USUAL_CHARACTERS } from './outlineSummary';

interface Asked {
  scope?: string | undefined;
  filter?: Filter | undefined;
  mostCharacters?: number | undefined;
  cursor?: string | undefined;
}

/** Reads the page, what an open modal dialog holds, or one part, and sums up what was met. */
export function readPage(page: Page, asked: Asked, signal: AbortSignal): Promise<Outcome> {
  // What is in view changes with every scrolled region.
  if (asked.filter === 'viewport') return readAnew(page, asked, signal);
  const { scope, filter, mostCharacters, cursor } = asked;
  const question = JSON.stringify(['read_page', scope, filter, mostCharacters, cursor]);
  return answered(page, question, () => readAnew(page, asked, signal));
}

async function readAnew(page: Page, asked: Asked, signal: AbortSignal): Promise<Outcome> {
  const from = asked.cursor === undefined ? undefined : placeOf(page, asked.cursor);
  const root = await rootOf(page, { scope: asked.scope, from }, signal);
  const outline = await partOf(
    page,
    {
      root,
      filter: asked.filter ?? 'all',
      mostCharacters: asked.mostCharacters ?? USUAL_CHARACTERS,
      summarise: asked.mostCharacters === undefined && asked.scope === undefined,
      from,
    },
    signal,
  );
  const { next } = outline;
  return {
    say: summary(titleFor(page, root), {
      counts: Object.fromEntries(outline.counts),
      isWhole: next === undefined,
      isEmpty: outline.text === '',
    }),
    data: {
      outline: outline.text,
      truncated: next !== undefined,
      ...(next ? { cursor: cursorOf(page, next), stopped_by: outline.stoppedBy } : {}),
    },
  };
}

/** Goes on with the walk that stopped at the place, while the page is as it was; otherwise walks there anew. */
async function partOf(page: Page, options: OutlineOptions, signal: AbortSignal): Promise<Outline> {
  const { from, root, filter, summarise } = options;
  const paused = page.paused.get(page.document, () => ({ reading: undefined }));
  const { reading } = paused;
  paused.reading = undefined;
  const goesOn =
    reading &&
    from &&
    reading.place?.element === from.element &&
    reading.place.skip === from.skip &&
    reading.options.root === root &&
    reading.options.filter === filter &&
    reading.options.summarise === summarise;
  const outline = goesOn
    ? await readOn(reading, options.mostCharacters, signal)
    : await readOutline(page, options, signal);
  const now = page.paused.get(page.document, () => ({ reading: undefined }));
  // A page that changed while it was read is walked anew.
  if (now === paused && outline.next) {
    outline.reading.place = outline.next;
    now.reading = outline.reading;
  }
  return outline;
}
