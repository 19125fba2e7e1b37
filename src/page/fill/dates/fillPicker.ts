import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { loseFocus } from '../../act/focus';
import { observeEffect } from '../../act/observeEffect';
import { report } from '../../act/report';
import { appearsDrawn } from '../../document/waiting';
import { cappedText } from '../../names/cleanText';
import { keepsSecret } from '../../names/fieldValue';
import { saidName } from '../../names/name';
import type { Page } from '../../page';
import type { Filling } from '../fillElement';
import { fillText, same } from '../fillText';
import { denotes, type Moment, saidMoment } from './moment';
import { isOpen, type Opened, watchOpening } from './onView';
import { pickMoment } from './pickMoment';
import { pressPart } from './pressPart';
import { isComplaining, showsPicker } from './showsPicker';
import { inForm, spellingsOf } from './spellings';
import { takeOver } from './takeOver';
import { typeMoment } from './typeMoment';

/** Whether a value for a text field is one for `fillPicker`: a day or time, or anything where the field has a picker. */
export function mayHavePicker(field: HTMLInputElement, value: string): boolean {
  return !keepsSecret(field) && (saidMoment(value) !== undefined || showsPicker(field));
}

/**
 * Fills a field that may have a picker of days or times behind it, which keeps only what it understands: types as the field
 * wants it, takes it over, leaves the field, and looks at what is kept then; where typing is of no use, picks in the picker.
 * A field that opens none is filled as any other. Throws NO_EFFECT, NOT_EDITABLE, TARGET_* and INVALID_ARGS.
 */
export async function fillPicker(
  page: Page,
  field: HTMLInputElement,
  { value, signal }: Filling,
): Promise<Outcome> {
  const name = saidName(page, field);
  const wanted = saidMoment(value);
  const hint = field.placeholder;
  if (field.readOnly && wanted && denotes(field.value, wanted)) {
    return { verdict: 'no_change', say: `${name} is already ${cappedText(field.value, 80)}.` };
  }
  const opened = watchOpening(page);
  await pressPart(page, field, signal);
  const hasPicker = field.readOnly || showsPicker(field);
  const open = await appearsDrawn(page, () => (isOpen(opened) ? true : undefined), {
    atMostMs: hasPicker ? OPENING_MS : FRAME_MS,
    signal,
  });
  if (!open && field.readOnly) throw nothingOpened(name);
  if (!open && !hasPicker) {
    return fillText(page, field, { value: (wanted && inForm(hint, wanted)) ?? value, signal });
  }
  const texts = wanted ? spellingsOf(wanted, hint) : [value];
  const isKept = () => (wanted ? denotes(field.value, wanted) : same(field.value, value));
  const { effect } = await observeEffect(page, { target: field, signal, settleMs: 0 }, async () => {
    try {
      const done = !field.readOnly && (await typeMoment(page, field, { texts, opened, isKept, signal }));
      if (!done && wanted) await picked(page, field, { wanted, name, opened, signal });
    } finally {
      page.mutations.quietly(() => loseFocus(page));
    }
  });
  if (!isKept() || (!wanted && isComplaining(field))) throw notKept(field, { name, value, wanted });
  const did = `${value === '' ? 'Cleared' : 'Filled'} ${name}${field.value ? ` with ${cappedText(field.value, 80)}` : ''}.`;
  return report({ ...effect, verdict: 'changed' }, { did, nothing: did });
}

interface Picking {
  wanted: Moment;
  name: string;
  opened: Opened;
  signal: AbortSignal;
}

async function picked(page: Page, field: HTMLInputElement, picking: Picking): Promise<void> {
  const { opened, signal } = picking;
  if (!isOpen(opened)) {
    await pressPart(page, field, signal);
    await appearsDrawn(page, () => (isOpen(opened) ? true : undefined), { atMostMs: OPENING_MS, signal });
  }
  await pickMoment(page, picking);
  await takeOver(page, field, opened, signal);
}

function nothingOpened(name: string): ToolFailure {
  return new ToolFailure(
    'NOT_EDITABLE',
    `“${name}” can only be read, and pressing it opened no calendar. The page may set it another way, a button beside it for example.`,
  );
}

interface Failed {
  name: string;
  value: string;
  wanted: Moment | undefined;
}

function notKept(field: HTMLInputElement, { name, value, wanted }: Failed): ToolFailure {
  const shows = field.value ? `shows ${cappedText(field.value, 80)}` : 'is empty';
  const advice = wanted
    ? 'Click it and choose in its picker.'
    : 'Say a day as "2026-11-20", a time as "15:30".';
  return new ToolFailure(
    'NO_EFFECT',
    `The page did not keep “${cappedText(value, 80)}” for ${name}; it ${shows} now. ${advice}`,
  );
}

const OPENING_MS = 3_000;
// In which a plain field's page draws what a press opened.
const FRAME_MS = 50;
