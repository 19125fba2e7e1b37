import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { makeActionable } from '../act/actionable';
import { giveFocus } from '../act/focus';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { isInput } from '../document/elementKinds';
import { selectDrawnInside } from '../document/inside';
import { attributeOf, textOf } from '../document/nativeReads';
import { checkGoing, nextTask } from '../document/waiting';
import { strikeText } from '../keys/strikeText';
import { cleanText } from '../names/cleanText';
import { nameOf, saidName } from '../names/name';
import type { Page } from '../page';
import type { Filling } from './fillElement';
import { spokenDate, spokenDateTime } from './spokenDate';
import { spokenTime } from './spokenTime';

/** A date or time that is entered part by part, each part a spinbutton of its own: month, day, year. */
export function isSegmented(page: Page, element: Element): boolean {
  return (
    !isInput(element) &&
    SEGMENTED.has(attributeOf(element, 'role') ?? '') &&
    segmentsOf(page, element).size > 1
  );
}

/** Enters a date, a time or both into its parts, and reads each back. Throws INVALID_ARGS and NO_EFFECT. */
export async function fillSegments(page: Page, group: Element, { value, signal }: Filling): Promise<Outcome> {
  const name = saidName(page, group);
  const segments = segmentsOf(page, group);
  const wanted = partsOf(value, segments, name);
  const isSo = () => [...segments].every(([part, segment]) => holds(segment, wanted.get(part)));
  if (isSo()) return { verdict: 'no_change', say: `${name} is already ${value}.` };
  await makeActionable(page, group, signal);
  const { effect } = await observeEffect(page, { target: group, signal, settleMs: 0 }, () =>
    enter(page, { segments, wanted, signal }),
  );
  if (!isSo()) {
    const held = [...segments.values()].map((segment) => cleanText(textOf(segment))).join(' ');
    throw new ToolFailure(
      'NO_EFFECT',
      `The page did not take ${value} for ${name}; its parts show ${held}. Fill the parts one by one.`,
    );
  }
  const did = `Filled ${name} with ${value}.`;
  const seen = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  return report(seen, { did, nothing: did });
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half';

interface Entry {
  segments: ReadonlyMap<Part, Element>;
  wanted: ReadonlyMap<Part, string>;
  signal: AbortSignal;
}

async function enter(page: Page, { segments, wanted, signal }: Entry): Promise<void> {
  for (const [part, segment] of segments) {
    const digits = wanted.get(part);
    if (digits === undefined) continue;
    checkGoing(signal);
    page.mutations.quietly(() => {
      giveFocus(page, segment);
      bringSelection(page, segment);
    });
    await nextTask();
    await strikeText(page, digits, signal);
    await nextTask();
  }
}

// The browser types where the selection is, which focus alone does not bring along everywhere.
function bringSelection({ window }: Page, segment: Element): void {
  const selection = window.getSelection();
  if (!segment.contains(selection?.anchorNode ?? null)) selection?.collapse(segment, 0);
}

function segmentsOf(page: Page, group: Element): Map<Part, Element> {
  const segments = new Map<Part, Element>();
  for (const segment of selectDrawnInside(page, group, '[role=spinbutton]')) {
    const said = `${nameOf(page, segment)} ${attributeOf(segment, 'aria-label') ?? ''}`.toLowerCase();
    const part = PARTS.find(([, pattern]) => pattern.test(said))?.[0];
    if (part && !segments.has(part)) segments.set(part, segment);
  }
  return segments;
}

function partsOf(said: string, segments: ReadonlyMap<Part, Element>, name: string): Map<Part, string> {
  const plain = said.trim().toLowerCase();
  const [needsDate, needsTime] = [segments.has('day'), segments.has('hour')];
  const stamp =
    needsDate && needsTime ? spokenDateTime(plain) : needsTime ? spokenTime(plain) : spokenDate(plain);
  if (stamp === undefined) {
    const kind = needsDate && needsTime ? 'a clear date and time' : needsTime ? 'a time' : 'a clear date';
    throw new ToolFailure(
      'INVALID_ARGS',
      `“${said.slice(0, 80)}” is not ${kind} that “${name}” can take. Say it as ${needsDate ? '"2026-11-20"' : ''}${needsDate && needsTime ? ' and ' : ''}${needsTime ? '"15:30"' : ''}.`,
    );
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(stamp) ?? [];
  const [, hour = '', minute, second = '00'] = /(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(stamp) ?? [];
  const hours = Number(hour);
  const twelve = segments.has('half') ? String(hours % 12 || 12).padStart(2, '0') : hour;
  const parts: [Part, string | undefined][] = [
    ['year', year],
    ['month', month],
    ['day', day],
    ['hour', hour && twelve],
    ['minute', minute],
    ['second', hour && second],
    ['half', hour && (hours < 12 ? 'am' : 'pm')],
  ];
  return new Map(parts.flatMap(([part, text]) => (text ? [[part, text] as const] : [])));
}

function holds(segment: Element, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const shown = cleanText(textOf(segment)).toLowerCase();
  const now = attributeOf(segment, 'aria-valuenow');
  if (/\D/.test(wanted)) return shown === wanted;
  return Number(now) === Number(wanted) || (shown !== '' && Number(shown) === Number(wanted));
}

const SEGMENTED = new Set(['group', 'textbox', 'presentation', 'none']);
const PARTS: readonly [Part, RegExp][] = [
  ['year', /\byear/],
  ['month', /\bmonth/],
  ['day', /\bday\b(?!\s*period)/],
  ['hour', /\bhour/],
  ['minute', /\bminute/],
  ['second', /\bsecond/],
  ['half', /am\/pm|\bmeridiem|day\s*period/],
];
