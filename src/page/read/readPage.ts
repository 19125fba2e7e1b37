import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../document/ancestry';
import { openModal } from '../document/modal';
import { bodyOf, titleOf } from '../document/nativeReads';
import { cappedText } from '../names/cleanText';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import type { Page } from '../page';
import { resolveTarget } from '../point/resolveTarget';
import { answered } from './answers';
import { type Outline, type OutlineOptions, readOn, readOutline } from './outline';
import type { Filter } from './outlineReading';
import type { Place } from './outlineSheet';

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
  const root = rootOf(page, asked.scope, from);
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
    say: summary(titleFor(page, root), outline),
    data: {
      outline: outline.text,
      truncated: next !== undefined,
      ...(next ? { cursor: cursorOf(page, next), stopped_by: outline.stoppedBy } : {}),
    },
  };
}

const USUAL_CHARACTERS = 8_000;

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

function rootOf(page: Page, scope: string | undefined, from: Place | undefined): Element {
  if (scope !== undefined) return resolveTarget(page, { target: scope }, 'any');
  const modal = openModal(page);
  return modal && (!from || isWithin(from.element, modal)) ? modal : bodyOf(page.document);
}

function cursorOf(page: Page, { element, skip }: Place): string {
  return `${page.refs.give(element, { role: roleOf(element), name: nameOf(page, element) })}.${skip}`;
}

function placeOf(page: Page, cursor: string): Place {
  const [, ref, skip] = /^(e\d+)\.(\d+)$/.exec(cursor) ?? [];
  const element = ref === undefined ? undefined : page.refs.find(ref)?.element;
  if (element?.isConnected) return { element, skip: Number(skip) };
  throw new ToolFailure(
    'TARGET_STALE',
    `The place the cursor ${cursor} stands for is gone from the page. Read again without a cursor.`,
  );
}

function titleFor(page: Page, root: Element): string {
  const title = root === bodyOf(page.document) ? titleOf(page.document) : nameOf(page, root);
  return cappedText(title, 80) || (root === bodyOf(page.document) ? 'the page' : `the ${roleOf(root)}`);
}

function summary(title: string, { counts, next, text }: Outline): string {
  if (text === '') return `Read ${title}: nothing to see there.`;
  const met = [
    counted(counts, 'link', ['link']),
    counted(counts, 'button', ['button', 'menuitem', 'tab']),
    counted(counts, 'field', FIELDS),
  ].filter((part) => part !== '');
  const sum = met.length > 0 ? met.join(', ') : 'text only';
  return next ? `Read the first part of ${title}: ${sum}. There is more.` : `Read ${title}: ${sum}.`;
}

function counted(counts: ReadonlyMap<string, number>, noun: string, roles: readonly string[]): string {
  const count = roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const FIELDS = [
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'spinbutton',
  'slider',
  'checkbox',
  'radio',
  'switch',
];
