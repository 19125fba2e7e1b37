import { betweenMarks } from '#contract/pageText';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../../document/ancestry';
import { bodyOf, titleOf } from '../../document/nativeReads';
import { cappedText } from '../../names/cleanText';
import { counted } from '../../names/listed';
import { nameOf } from '../../names/name';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';
import { type Pointing, pointedAt } from '../../point/pointedAt';
import { openDialog } from '../describe/openDialog';
import { inSlices } from '../slices';
import { mainText } from './article';
import { writeMarkdown } from './markdown';
import { fitting, type Part } from './parts';
import { type MarkdownSheet, markdownSheet, type Place } from './sheet';

interface Asked {
  pointing?: Pointing | undefined;
  mostCharacters: number;
  cursor?: string | undefined;
}

/** Reads the main text of the page, or of one part of it, as Markdown. */
export async function readText(page: Page, asked: Asked, signal: AbortSignal): Promise<Outcome> {
  const root = asked.pointing
    ? await pointedAt(page, asked.pointing, { purpose: 'any', signal })
    : mainText(page);
  const from = asked.cursor === undefined ? undefined : placeOf(page, asked.cursor);
  if (from && !isWithin(from.element, root)) throw gone(asked.cursor ?? '');
  const part = await readPart(page, { root, from, most: asked.mostCharacters }, signal);
  if (!part) throw gone(asked.cursor ?? '');
  const dialog = asked.pointing ? undefined : openDialog(page);
  const title = titleFor(page, root);
  return {
    say: [summary(title, part), dialog ? `The dialog “${cappedText(dialog.name, 60)}” is open.` : '']
      .filter((words) => words !== '')
      .join(' '),
    data: {
      title,
      markdown: betweenMarks(part.text),
      truncated: part.next !== undefined,
      ...(part.next ? { cursor: cursorOf(page, part.next), stopped_by: part.stoppedBy } : {}),
    },
  };
}

interface Wanted {
  root: Element;
  from: Place | undefined;
  most: number;
}

const MOST_NODES = 20_000;

/** Nothing where the place to go on from was not come across. */
async function readPart(
  page: Page,
  { root, from, most }: Wanted,
  signal: AbortSignal,
): Promise<Part | undefined> {
  const sheet = markdownSheet(from?.element ?? root);
  const skip = from?.skip ?? 0;
  let told = 0;
  let skipped = 0;
  let cut = false;
  let found = false;
  // The walk ends when it has written well more than can be told, or met as many nodes as one reading may; what earlier
  // parts told counts for neither.
  function* walk() {
    for (const isTold of writeMarkdown(page, sheet, { root, from: from?.element })) {
      yield;
      found ||= isTold;
      const { length } = sheet.blocks();
      if (length <= skip) skipped = sheet.characters();
      if (length < skip || !isTold) continue;
      told += 1;
      if (told < MOST_NODES && sheet.characters() - skipped <= most * 1.5 + 2_000) continue;
      cut = true;
      return;
    }
  }
  const inTime = await inSlices(walk(), () => undefined, signal);
  const isWhole = inTime && !cut;
  if (isWhole && !found) return undefined;
  return fitting(sheet, { most, skip, here: isWhole ? undefined : (placeToGoOn(sheet, skip) ?? from) });
}

/** Where a walk that ended early goes on, always further than it began. */
function placeToGoOn(sheet: MarkdownSheet, skip: number): Place | undefined {
  if (sheet.blocks().length > skip) return sheet.here();
  // A paragraph that is nearly without words, and without an end.
  sheet.endText();
  const at = sheet.at();
  return at && { element: at, skip: 0 };
}

function cursorOf(page: Page, { element, skip }: Place): string {
  return `${page.refs.give(element, { role: roleOf(element), name: nameOf(page, element) })}.${skip}`;
}

function placeOf(page: Page, cursor: string): Place {
  const [, ref, skip] = /^(e\d+)\.(\d+)$/.exec(cursor) ?? [];
  const element = ref === undefined ? undefined : page.refs.find(ref)?.element;
  if (element?.isConnected) return { element, skip: Number(skip) };
  throw gone(cursor);
}

function gone(cursor: string): ToolFailure {
  return new ToolFailure(
    'TARGET_STALE',
    `The place the cursor ${cursor} stands for is not in this text any more. Read again without a cursor.`,
  );
}

function titleFor(page: Page, root: Element): string {
  const heading = Element.prototype.querySelector.call(root, 'h1') ?? undefined;
  const own = root === bodyOf(page.document) ? '' : nameOf(page, root);
  const said = heading ? nameOf(page, heading) : own;
  return cappedText(said || titleOf(page.document), 80) || 'the page';
}

function summary(title: string, { text, next }: Part): string {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 0) return `Read ${title}: there is no text to see.`;
  const part = next ? 'the first part of ' : '';
  return `Read ${part}${title}: ${counted(words, 'word')}.${next ? ' There is more.' : ''}`;
}
