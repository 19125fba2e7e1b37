import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../../document/ancestry';
import { bodyOf, localNameOf } from '../../document/nativeReads';
import type { Work } from '../../document/turns';
import { nameOf } from '../../names/name';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';
import { type Pointing, resolving } from '../../point/pointedAt';
import { fieldsOf, formOf } from './formFields';

/** A form, or a part of a page that has fields, with its fields. */
export interface Form {
  element: Element;
  fields: Element[];
}

/** The forms of the page that can be used now; fields of no form count as one, the page's own. */
export function formsOf(page: Page): Form[] {
  const byForm = new Map<Element, Element[]>();
  for (const field of fieldsOf(page)) {
    const form = formOf(field) ?? bodyOf(page.document);
    const others = byForm.get(form);
    if (others) others.push(field);
    else byForm.set(form, [field]);
  }
  return [...byForm].map(([element, fields]) => ({ element, fields }));
}

/** The form with the most fields, searches last. */
export function mainForm(forms: readonly Form[]): Form | undefined {
  return forms.toSorted((one, other) => weight(other) - weight(one))[0];
}

/** The form a target is, holds or stands in. Throws TARGET_NOT_FOUND when it has no fields, and as resolving does. */
export function* formAt(page: Page, pointing: Pointing, forms: readonly Form[]): Work<Form> {
  const element = yield* resolving(page, pointing, 'any');
  const inside = forms
    .flatMap(({ fields }) => fields)
    .filter((field) => field !== element && isWithin(field, element));
  const around = formOf(element);
  const form =
    inside.length > 0
      ? { element, fields: inside }
      : forms.find((one) => one.element === (around ?? bodyOf(page.document)) && hasPart(one, element));
  if (form) return form;
  throw new ToolFailure(
    'TARGET_NOT_FOUND',
    `“${nameOf(page, element) || pointing.target}” (${roleOf(element)}) has no fields that can be seen, and stands in no form. Leave target out for the main form, or read the page.`,
  );
}

// A thing outside every form belongs to the page's own fields only when it is one of them.
function hasPart({ element, fields }: Form, part: Element): boolean {
  return localNameOf(element) === 'body' ? fields.includes(part) : true;
}

function weight({ element, fields }: Form): number {
  const search =
    roleOf(element) === 'search' || fields.every((field) => roleOf(field) === 'searchbox') || isLone(fields);
  return search ? 0 : fields.length;
}

// One text field alone is most often a search or a newsletter.
function isLone(fields: readonly Element[]): boolean {
  return fields.length === 1 && fields.every((field) => roleOf(field) === 'textbox');
}
