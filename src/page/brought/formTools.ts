import { isForm, isInput, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { select } from '../document/roots';
import { isVisible } from '../document/visible';
import { nameOf } from '../names/name';
import { protection } from '../names/protectedField';
import type { Page } from '../page';
import type { Schema } from './schema';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form that its page declares as a tool (https://github.com/webmachinelearning/webmcp, declarative API). */
export interface FormTool {
  form: HTMLFormElement;
  name: string;
  title: string;
  description: string;
  schema: Schema;
  /** Its fields by their names; radio buttons of one name together. What is the user's alone is left out. */
  fields: ReadonlyMap<string, readonly Control[]>;
  /** The page lets it be sent without the user looking at it first. */
  sends: boolean;
}

/** The forms in view that the page declares as tools, in document order. */
export function formTools(page: Page): FormTool[] {
  return [...select(page, 'form[toolname]')]
    .filter(isForm)
    .filter((form) => isVisible(form))
    .map((form) => {
      const fields = fieldsOf(form);
      return {
        form,
        name: attributeOf(form, 'toolname') ?? '',
        title: attributeOf(form, 'tooltitle') ?? '',
        description: attributeOf(form, 'tooldescription') ?? '',
        schema: schemaOf(page, fields),
        fields,
        sends: attributeOf(form, 'toolautosubmit') !== null,
      };
    });
}

function fieldsOf(form: HTMLFormElement): Map<string, Control[]> {
  const fields = new Map<string, Control[]>();
  // `<input name="elements">` would stand before the form's own.
  const controls = Reflect.get(HTMLFormElement.prototype, 'elements', form);
  for (const control of controls) {
    if (!isControl(control) || control.name === '' || control.matches(':disabled')) continue;
    if (protection(control) !== undefined) continue;
    fields.set(control.name, [...(fields.get(control.name) ?? []), control]);
  }
  return fields;
}

function isControl(element: Element): element is Control {
  if (isSelect(element) || isTextArea(element)) return true;
  return isInput(element) && !UNFILLED.has(element.type);
}

function schemaOf(page: Page, fields: ReadonlyMap<string, readonly Control[]>): Schema {
  const required = [...fields].filter(([, [field]]) => field?.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries([...fields].map(([name, group]) => [name, fieldSchema(page, group)])),
    required,
    additionalProperties: false,
  };
}

function fieldSchema(page: Page, group: readonly Control[]): Schema {
  const [field] = group;
  if (!field) return {};
  const said = attributeOf(field, 'toolparamdescription') ?? nameOf(page, field);
  return { ...valueSchema(field, group), ...(said && { description: said }) };
}

function valueSchema(field: Control, group: readonly Control[]): Schema {
  if (isSelect(field)) {
    const values = [...field.options].filter(({ disabled, value }) => !disabled && value !== '');
    return { type: 'string', enum: values.map(({ value }) => value) };
  }
  if (isTextArea(field)) return { type: 'string' };
  switch (field.type) {
    case 'checkbox':
      return { type: 'boolean' };
    case 'radio':
      return { type: 'string', enum: group.map(({ value }) => value) };
    case 'number':
    case 'range':
      return { type: 'number', ...limit('minimum', field.min), ...limit('maximum', field.max) };
    default:
      return { type: 'string' };
  }
}

const limit = (rule: 'minimum' | 'maximum', said: string) =>
  said !== '' && Number.isFinite(Number(said)) ? { [rule]: Number(said) } : {};

const UNFILLED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file', 'password']);
