import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../../document/ancestry';
import { attributeOf, bodyOf } from '../../document/nativeReads';
import { select } from '../../document/roots';
import { inTurns } from '../../document/turns';
import { isVisible } from '../../document/visible';
import { checkGoing, nextTask } from '../../document/waiting';
import { cappedText } from '../../names/cleanText';
import { type Described, describe } from '../../names/describe';
import { counted, listed } from '../../names/listed';
import { nameOf } from '../../names/name';
import type { Page } from '../../page';
import type { Pointing } from '../../point/pointedAt';
import { type Form, formAt, formsOf, mainForm } from './chooseForm';
import { type FieldFacts, fieldFacts } from './fieldFacts';
import { fieldGroups } from './fieldGroups';
import { formOf } from './formFields';

/** Tells the fields of one form, what it still needs, and what is wrong with it now. */
export async function readForm(
  page: Page,
  pointing: Pointing | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const forms = formsOf(page);
  const form = pointing ? await inTurns(page, formAt(page, pointing, forms), signal) : mainForm(forms);
  if (!form) throw noForm();
  const { fields, total } = await factsOf(page, form, signal);
  const name = formName(page, form);
  return {
    say: summary(name, fields, total),
    data: {
      form: { ...(isPage(page, form) ? {} : { ref: describe(page, form.element).ref }), name },
      fields,
      fields_total: total,
      missing: missingIn(fields),
      errors: fields.flatMap(({ ref, label, error }) => (error === undefined ? [] : [{ ref, label, error }])),
      buttons: buttonsOf(page, form),
      other_forms: forms
        .filter(({ element }) => element !== form.element && !isWithin(form.element, element))
        .slice(0, MOST_FORMS)
        .map((other) => ({ ...describe(page, other.element), fields: other.fields.length })),
    },
  };
}

/** The labels of what is required and still empty. */
export function missingIn(fields: readonly FieldFacts[]): string[] {
  return fields.filter(({ missing }) => missing).map(({ label, type }) => label || `a ${type} field`);
}

/** What people call the form: its name, its heading, or what it stands under. */
export function formName(page: Page, { element }: Pick<Form, 'element'>): string {
  const own = element === bodyOf(page.document) ? '' : nameOf(page, element);
  if (own) return own;
  const heading = Element.prototype.querySelector.call(element, HEADINGS) ?? headingBefore(page, element);
  return heading ? cappedText(nameOf(page, heading), 80) : '';
}

/** The fields' facts, the first of them, in slices that leave the page its turns. */
export async function factsOf(page: Page, { fields }: Form, signal: AbortSignal) {
  const groups = fieldGroups(fields);
  const facts: FieldFacts[] = [];
  let since = performance.now();
  for (const group of groups.slice(0, MOST_FIELDS)) {
    const told = fieldFacts(page, group);
    if (told) facts.push(told);
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    checkGoing(signal);
    since = performance.now();
  }
  return { fields: facts, total: groups.length };
}

const MOST_FIELDS = 60;
const MOST_FORMS = 5;
const SLICE_MS = 30;
const HEADINGS = 'h1,h2,h3,h4,[role="heading"]';
const BUTTONS = 'button,input[type="submit" i],input[type="image" i]';

function summary(name: string, fields: readonly FieldFacts[], total: number): string {
  const missing = missingIn(fields);
  const wrong = fields.flatMap(({ label, error }) => (error === undefined ? [] : [`${label}: ${error}`]));
  return [
    `The form${name ? ` “${name}”` : ''} has ${counted(total, 'field')}.`,
    missing.length > 0 ? `Still missing: ${listed(missing)}.` : 'Nothing that is required is missing.',
    ...(wrong.length > 0 ? [`Not right yet: ${cappedText(wrong.slice(0, 3).join('; '), 240)}.`] : []),
  ].join(' ');
}

function isPage(page: Page, { element }: Form): boolean {
  return element === bodyOf(page.document);
}

function headingBefore(page: Page, element: Element): Element | undefined {
  let last: Element | undefined;
  for (const heading of select(page, 'h1,h2,h3,h4,[role="heading"]')) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (isVisible(heading)) last = heading;
  }
  return last;
}

function buttonsOf(page: Page, form: Form): Described[] {
  const sends = (button: Element) =>
    attributeOf(button, 'type')?.toLowerCase() !== 'reset' &&
    (isWithin(button, form.element) || formOf(button) === form.element);
  const buttons = [...select(page, BUTTONS)].filter((button) => sends(button) && isVisible(button));
  return buttons.slice(0, 5).map((button) => describe(page, button));
}

function noForm(): ToolFailure {
  return new ToolFailure(
    'TARGET_NOT_FOUND',
    'A form was asked for; this page shows no fields now. Open what holds them first, or read the page.',
  );
}
