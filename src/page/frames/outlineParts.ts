import type { OutlinePart } from '#contract/frames';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '../page';
import { type Outline, readOutline, walkOn } from '../read/outline';
import type { Filter, Reading } from '../read/outlineReading';
import { cursorOf, placeOf, rootOf, titleFor } from '../read/outlineRoot';
import { written } from '../read/outlineSheet';
import { isFrame } from './frameElements';
import { handleOf } from './frameHandles';

export interface Beginning {
  /** Tells readings under way from each other. */
  reading: string;
  scope?: string | undefined;
  filter?: Filter | undefined;
  cursor?: string | undefined;
  mostCharacters: number;
  /** Shows only the first items of long collections. */
  summarise: boolean;
  /** How deep the lines stand in the outline of the whole page. */
  indent: number;
  /** The handles of the frames whose outlines somebody else writes. */
  waitsFor: readonly number[];
}

/** Begins an outline of this document that waits at each frame for the frame's own. */
export async function beginOutline(page: Page, asked: Beginning, signal: AbortSignal): Promise<OutlinePart> {
  const from = asked.cursor === undefined ? undefined : placeOf(page, asked.cursor);
  const root = await rootOf(page, { scope: asked.scope, from }, signal);
  const { mostCharacters, summarise, indent } = asked;
  const waitsFor = (frame: Element) => asked.waitsFor.includes(handleOf(frame));
  const options = {
    root,
    filter: asked.filter ?? 'all',
    mostCharacters,
    summarise,
    indent,
    from,
    waitsFor,
  } as const;
  const title = titleFor(page, root);
  const outline = await readOutline(page, options, signal);
  const under = underWayIn(page);
  if (under.size >= MOST_UNDER_WAY) under.delete([...under.keys()][0] ?? '');
  under.set(asked.reading, { reading: outline.reading, title });
  return told(page, asked.reading, outline);
}

/** Goes on after the frame it waits at, whose outline took so many characters. */
export async function goOnOutline(
  page: Page,
  { reading: id, spent }: { reading: string; spent: number },
  signal: AbortSignal,
): Promise<OutlinePart> {
  const { reading } = knownReading(page, id);
  reading.sheet.spend(spent);
  return told(page, id, await walkOn(reading, signal));
}

interface UnderWay {
  reading: Reading;
  title: string;
}

const MOST_UNDER_WAY = 4;
const underWay = new WeakMap<Document, Map<string, UnderWay>>();

function underWayIn(page: Page): Map<string, UnderWay> {
  const known = underWay.get(page.document) ?? new Map<string, UnderWay>();
  underWay.set(page.document, known);
  return known;
}

function knownReading(page: Page, id: string): UnderWay {
  const known = underWayIn(page).get(id);
  if (known) return known;
  throw new ToolFailure('TARGET_STALE', 'The page was read anew meanwhile. Read it again without a cursor.');
}

function told(page: Page, id: string, { reading, counts, next, stoppedBy }: Outline): OutlinePart {
  const { title } = knownReading(page, id);
  const { waitsAt, sheet } = reading;
  if (!waitsAt) underWayIn(page).delete(id);
  const lines = sheet.lines();
  const depth = lines.at(-1)?.depth ?? 0;
  return {
    lines: lines.map(written),
    frames: lines.flatMap(({ element, depth: at }, line) =>
      element && isFrame(element) ? [{ line, handle: handleOf(element), depth: at }] : [],
    ),
    ...(waitsAt
      ? {
          waitsAt: {
            handle: handleOf(waitsAt),
            depth,
            cursor: cursorOf(page, { element: waitsAt, skip: 0 }),
          },
        }
      : {}),
    left: sheet.left(),
    ...(next && !waitsAt ? { cursor: cursorOf(page, next), ...(stoppedBy && { stoppedBy }) } : {}),
    title,
    counts: Object.fromEntries(counts),
  };
}
