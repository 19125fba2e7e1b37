import { type OutlinePart, outlinePart } from '#contract/frames';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { counted } from '#page/names/listed';
import type { Filter } from '#page/read/outlineReading';
import { summary, USUAL_CHARACTERS } from '#page/read/outlineSummary';
import { type FrameDocument, type FramedPage, isCovered } from './framedPage';

export interface Asked {
  /** Where to begin; the main document unless told. */
  document: FrameDocument;
  scope?: string | undefined;
  filter?: Filter | undefined;
  mostCharacters?: number | undefined;
  cursor?: string | undefined;
}

/**
 * The outline of a page with those of its frames, each after its frame's line, within one limit. A cursor says where
 * each document goes on, the outermost first: `e40.0~e57.3`.
 */
export async function readFramedPage(framed: FramedPage, asked: Asked): Promise<Outcome> {
  const most = asked.mostCharacters ?? USUAL_CHARACTERS;
  const cursors = asked.cursor?.split('~') ?? [];
  const reading: ReadingAll = {
    framed,
    asked,
    endsAt: framed.startedAt + MOST_MS,
    id: crypto.randomUUID(),
    begun: 0,
  };
  const told = await outlineOf(reading, {
    document: asked.document,
    scope: asked.scope,
    cursors,
    most,
    indent: 0,
  });
  const { title, counts, lines, cursor } = told;
  const unread = framed.closed.filter((frame) => frame.unread === true).length;
  const later =
    unread > 0 ? ` ${counted(unread, 'frame')} could not be looked into yet; read again for more.` : '';
  return {
    say: `${summary(title, { counts, isWhole: cursor === undefined, isEmpty: lines.length === 0 })}${later}`,
    data: {
      outline: lines.join('\n'),
      truncated: cursor !== undefined || unread > 0,
      ...(cursor !== undefined && { cursor, stopped_by: told.stoppedBy }),
    },
  };
}

const MOST_MS = 1_800;
const LEAST_ROOM = 60;

interface ReadingAll {
  framed: FramedPage;
  asked: Asked;
  /** When no further frame is begun, as `performance.now()` counts. */
  endsAt: number;
  id: string;
  /** How many frames were begun. */
  begun: number;
}

interface Piece {
  document: FrameDocument;
  scope?: string | undefined;
  /** Where to go on, here and in the frames from here. */
  cursors: readonly string[];
  most: number;
  indent: number;
}

interface Told {
  title: string;
  counts: Record<string, number>;
  lines: string[];
  cursor?: string;
  stoppedBy?: 'characters' | 'budget';
}

async function outlineOf(all: ReadingAll, piece: Piece): Promise<Told> {
  const { framed, asked } = all;
  const { document, most, indent } = piece;
  let [own, ...inner] = piece.cursors;
  const summarise = asked.mostCharacters === undefined && asked.scope === undefined;
  const reading = `${all.id}.${document.frameId}`;
  const begun = await framed.ask(document, 'begin_outline', {
    reading,
    scope: piece.scope,
    filter: asked.filter,
    cursor: own,
    mostCharacters: most,
    summarise,
    indent,
    waitsFor: openIn(framed, document),
  });
  let part = outlinePart.parse(begun);
  const inside = new Map<number, Inside>();
  const counts: Record<string, number> = {};
  const end = (more: Pick<Told, 'cursor' | 'stoppedBy'>): Told => {
    add(counts, part.counts);
    return {
      title: part.title,
      counts,
      lines: spliced(part, inside, (handle) => closedSuffix(framed, document, handle)),
      ...more,
    };
  };
  while (part.waitsAt) {
    const { handle, depth, cursor } = part.waitsAt;
    const child = framed.documents.find(
      ({ within }) => within?.document === document && within.facts.handle === handle,
    );
    if (!child) throw new ToolFailure('INTERNAL', 'A frame was waited at that nobody looks into.');
    // However slow the page is and however little room there is, each part gets some further.
    const isFull = part.left < LEAST_ROOM && cursor !== own;
    if (isFull || (all.begun > 0 && performance.now() > all.endsAt)) {
      // The next part begins with the frame's line.
      part = { ...part, lines: part.lines.slice(0, -1) };
      return end({ cursor, stoppedBy: isFull ? 'characters' : 'budget' });
    }
    all.begun += 1;
    const held = await insideOf(all, { document: child, cursors: inner, most: part.left, indent: depth + 1 });
    inner = [];
    inside.set(handle, held);
    if (held.told) add(counts, held.told.counts);
    if (held.told?.cursor !== undefined) {
      return end({
        cursor: `${cursor}~${held.told.cursor}`,
        ...(held.told.stoppedBy && { stoppedBy: held.told.stoppedBy }),
      });
    }
    const spent = held.suffix.length + held.lines.reduce((sum, line) => sum + line.length + 1, 0);
    part = outlinePart.parse(await framed.ask(document, 'go_on_outline', { reading, spent }));
  }
  const { cursor, stoppedBy } = part;
  return end({ ...(cursor !== undefined && { cursor }), ...(stoppedBy && { stoppedBy }) });
}

/** What is told of what a frame holds: after its name, and below its line. */
interface Inside {
  suffix: string;
  lines: string[];
  told?: Told;
}

async function insideOf(all: ReadingAll, piece: Piece): Promise<Inside> {
  try {
    const told = await outlineOf(all, piece);
    const { within, site } = piece.document;
    const elsewhere = site !== within?.document.site ? ` (${site})` : '';
    return { suffix: elsewhere, lines: told.lines, told };
  } catch (failure) {
    // Whoever asked to go on in this very frame is told why that fails.
    if (!(failure instanceof ToolFailure) || piece.cursors.length > 0 || all.framed.signal.aborted)
      throw failure;
    return { suffix: ' (does not answer)', lines: [] };
  }
}

/** The frames of a document that are looked into. */
function openIn({ documents }: FramedPage, around: FrameDocument): number[] {
  return documents.flatMap((document) =>
    document.within?.document === around && !isCovered(document) ? [document.within.facts.handle] : [],
  );
}

function closedSuffix({ closed, documents }: FramedPage, document: FrameDocument, handle: number): string {
  const isIt = (within: FrameDocument | undefined, facts: { handle: number } | undefined) =>
    within === document && facts?.handle === handle;
  const known = closed.find(({ within, facts }) => isIt(within, facts));
  if (known) return ` (${[known.site, known.why].filter((word) => word !== '').join(', ')})`;
  const isCover = documents.some(({ within }) => isIt(within?.document, within?.facts));
  return isCover ? ' (covered)' : ' (came just now; read again)';
}

function spliced(
  { lines, frames }: OutlinePart,
  inside: ReadonlyMap<number, Inside>,
  closed: (handle: number) => string,
): string[] {
  const frameAt = new Map(frames.map(({ line, handle }) => [line, handle]));
  return lines.flatMap((text, line) => {
    const handle = frameAt.get(line);
    if (handle === undefined) return [text];
    const held = inside.get(handle);
    return held ? [`${text}${held.suffix}`, ...held.lines] : [`${text}${closed(handle)}`];
  });
}

function add(sums: Record<string, number>, more: Readonly<Record<string, number>>) {
  for (const [role, count] of Object.entries(more)) sums[role] = (sums[role] ?? 0) + count;
}
