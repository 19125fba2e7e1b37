import { isInput, isSelect } from '../document/elementKinds';
import { attributeOf, drawnParentOf, isHtmlElement, localNameOf } from '../document/nativeReads';
import { cellRole, headerCellRole } from './cellRole';
import { holderOf, isFirstOfItsName } from './holders';
import { knownRole } from './knownRoles';

/**
 * The role an element has of itself (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings). Where HTML
 * gives none but a person sees a thing to use or to look at, the nearest: a password field is a textbox.
 */
export function nativeRole(element: Element): string {
  const name = localNameOf(element);
  if (!isHtmlElement(element)) return foreignRole(element, name);
  const role = DEPENDING.get(name)?.(element) ?? ROLES.get(name) ?? 'generic';
  return !NEVER_EDITED.has(role) && isEditingHost(element) ? 'textbox' : role;
}

/** Whether an author's attribute names the element; cheaper than the name. */
export function isNamedByAuthor(element: Element): boolean {
  return isLabelled(element) || Boolean(attributeOf(element, 'title')?.trim());
}

function isLabelled(element: Element): boolean {
  return Boolean(
    attributeOf(element, 'aria-label')?.trim() || attributeOf(element, 'aria-labelledby')?.trim(),
  );
}

type Judge = (element: Element) => string | undefined;

const linkRole: Judge = (element) => (attributeOf(element, 'href') === null ? undefined : 'link');
const pageEdge = (role: string) => (element: Element) => (isIn(element, SECTIONS) ? undefined : role);

const DEPENDING = new Map<string, Judge>([
  ['a', linkRole],
  ['area', linkRole],
  [
    'aside',
    (element) => (!isNamedByAuthor(element) && isIn(element, SECTIONING) ? undefined : 'complementary'),
  ],
  ['footer', pageEdge('contentinfo')],
  ['header', pageEdge('banner')],
  ['img', (element) => (attributeOf(element, 'alt') === '' && !isLabelled(element) ? 'none' : 'img')],
  ['input', inputRole],
  ['li', (element) => (holderOf(element, ['ul', 'ol', 'menu']) ? 'listitem' : undefined)],
  ['section', (element) => (isNamedByAuthor(element) ? 'region' : undefined)],
  [
    'select',
    (element) => (isSelect(element) && (element.multiple || element.size > 1) ? 'listbox' : 'combobox'),
  ],
  ['summary', (element) => (isFirstOfItsName(element, 'details') ? 'button' : undefined)],
  ['td', cellRole],
  ['th', headerCellRole],
]);

function inputRole(input: Element): string | undefined {
  if (!isInput(input)) return undefined;
  const role = INPUTS.get(input.type) ?? 'textbox';
  return LISTED.has(input.type) && attributeOf(input, 'list') !== null ? 'combobox' : role;
}

/** Drawings and formulas. Only what the author named of a drawing is worth a word. */
function foreignRole(element: Element, name: string): string {
  if (name === 'math') return 'math';
  if (name === 'a')
    return (attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href')) ? 'link' : 'generic';
  if (name !== 'svg') return 'generic';
  return isNamedByAuthor(element) || element.querySelector(':scope > title') ? 'img' : 'generic';
}

/** Whether it stands in one of these elements, or in what a role makes one. */
function isIn(element: Element, holders: ReadonlySet<string>): boolean {
  for (let at = drawnParentOf(element); at; at = drawnParentOf(at)) {
    const said = attributeOf(at, 'role');
    const role = said === null ? undefined : knownRole(said.trim().toLowerCase());
    if (holders.has(role ?? localNameOf(at))) return true;
  }
  return false;
}

function isEditingHost(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

// Each element with the role that stands for it.
const SECTIONING = new Set(['article', 'aside', 'complementary', 'nav', 'navigation', 'section', 'region']);
const SECTIONS = new Set([...SECTIONING, 'main']);

const LISTED = new Set(['text', 'search', 'email', 'tel', 'url']);
const INPUTS = new Map([
  ['button', 'button'],
  ['checkbox', 'checkbox'],
  ['color', 'button'],
  ['file', 'button'],
  ['hidden', 'generic'],
  ['image', 'button'],
  ['number', 'spinbutton'],
  ['radio', 'radio'],
  ['range', 'slider'],
  ['reset', 'button'],
  ['search', 'searchbox'],
  ['submit', 'button'],
]);

const NEVER_EDITED = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'radio',
  'slider',
  'spinbutton',
]);

const ROLES = new Map(
  Object.entries({
    address: 'group',
    article: 'article',
    audio: 'audio',
    blockquote: 'blockquote',
    button: 'button',
    caption: 'caption',
    code: 'code',
    datalist: 'listbox',
    dd: 'definition',
    del: 'deletion',
    details: 'group',
    dfn: 'term',
    dialog: 'dialog',
    dt: 'term',
    em: 'emphasis',
    fieldset: 'group',
    figure: 'figure',
    form: 'form',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    hgroup: 'group',
    hr: 'separator',
    html: 'document',
    iframe: 'iframe',
    ins: 'insertion',
    main: 'main',
    mark: 'mark',
    menu: 'list',
    meter: 'meter',
    nav: 'navigation',
    ol: 'list',
    optgroup: 'group',
    option: 'option',
    output: 'status',
    p: 'paragraph',
    progress: 'progressbar',
    s: 'deletion',
    search: 'search',
    strong: 'strong',
    sub: 'subscript',
    sup: 'superscript',
    table: 'table',
    tbody: 'rowgroup',
    textarea: 'textbox',
    tfoot: 'rowgroup',
    thead: 'rowgroup',
    time: 'time',
    tr: 'row',
    ul: 'list',
    video: 'video',
  }),
);
