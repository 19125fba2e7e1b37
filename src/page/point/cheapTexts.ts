import { isInput, isSelect, isTextArea } from '../document/elementKinds';
import {
  attributeOf,
  dataOf,
  firstChildOf,
  hasChildElements,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  textOf,
} from '../document/nativeReads';
import { cleanText } from '../names/cleanText';
import { labelsOf } from '../names/labels';
import type { Page } from '../page';
import type { Said } from './pointable';

/** The texts an element goes by, best first: attributes, labels and text nodes only, no style is asked for. */
export function saidTexts(page: Page, element: Element, role: string): Said[] {
  const texts: Said[] = [];
  const add = (raw: string | null | undefined, penalty: number) => {
    const text = raw ? cleanText(raw) : '';
    if (text !== '' && text.length <= MOST_CHARACTERS) texts.push({ text, penalty });
  };
  add(referencedText(element), 0);
  add(attributeOf(element, 'aria-label'), 0);
  if (isInput(element) || isSelect(element) || isTextArea(element)) addFieldTexts(page, element, add);
  else if (!CONTAINERS.has(role)) add(ownText(page, element), texts.length > 0 ? 1 : 0);
  else add(captionOf(element), 0);
  add(attributeOf(element, 'alt'), 0);
  add(attributeOf(element, 'title'), texts.length > 0 ? 3 : 0);
  for (const word of LANDMARK_WORDS.get(role) ?? []) add(word, 3);
  return texts;
}

type Add = (raw: string | null | undefined, penalty: number) => void;

function addFieldTexts(page: Page, field: Element, add: Add) {
  if (isInput(field) && BUTTONS.has(field.type)) {
    add(attributeOf(field, 'value') ?? NATIVE_WORDS.get(field.type), 0);
    return;
  }
  const labels = labelsOf(page, field);
  for (const label of labels) add(textWithout(label, field), 0);
  add(attributeOf(field, 'placeholder') ?? attributeOf(field, 'aria-placeholder'), labels.length > 0 ? 2 : 0);
}

/** All text inside, words of neighbouring elements kept apart; images give their alternatives. */
function ownText(page: Page, element: Element): string {
  if (!hasChildElements(element) && !page.shadowRoot(element)) return textOf(element);
  return gather(page.shadowRoot(element) ?? element);
}

function textWithout(label: Element, field: Element): string {
  return hasChildElements(label) ? gather(label, field) : textOf(label);
}

/** Trees can be deeper than the stack of calls, and hold much without words. */
function gather(root: Node, except?: Element): string {
  let text = '';
  const rest = [firstChildOf(root)];
  for (let visited = 0; rest.length > 0 && visited < MOST_NODES && text.length <= MOST_CHARACTERS; ) {
    const node = rest.pop();
    if (!node) continue;
    visited += 1;
    rest.push(nextSiblingOf(node));
    if (isText(node)) text += ` ${dataOf(node)}`;
    else if (isElement(node) && node !== except) {
      const told = stand(node);
      if (told === undefined) rest.push(firstChildOf(node));
      else text += ` ${told}`;
    }
  }
  return text;
}

/** What an element says in the place of what it holds; undefined where that is what it says. */
function stand(element: Element): string | undefined {
  const name = localNameOf(element);
  if (SILENT.has(name) || attributeOf(element, 'hidden') !== null) return '';
  return attributeOf(element, 'aria-label') || (name === 'img' && attributeOf(element, 'alt')) || undefined;
}

function referencedText(element: Element): string | undefined {
  const ids = attributeOf(element, 'aria-labelledby')?.trim();
  if (!ids) return undefined;
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const named = ids.split(/\s+/).map((id) => root.getElementById(id));
  return named
    .map((one) => (one ? (attributeOf(one, 'aria-label') ?? stand(one) ?? gather(one)) : ''))
    .join(' ');
}

function captionOf(element: Element): string | undefined {
  const caption = firstChildOf(element);
  const first = isElement(caption) ? caption : caption && nextSiblingOf(caption);
  return isElement(first) && CAPTIONS.has(localNameOf(first)) ? textOf(first) : undefined;
}

const MOST_CHARACTERS = 400;
const MOST_NODES = 400;
const BUTTONS = new Set(['button', 'submit', 'reset', 'image']);
const NATIVE_WORDS = new Map([
  ['submit', 'Submit'],
  ['reset', 'Reset'],
]);
// "Scroll to the footer" means the landmark, whatever its own name.
const LANDMARK_WORDS = new Map([
  ['banner', ['header']],
  ['complementary', ['sidebar']],
  ['contentinfo', ['footer']],
  ['dialog', ['dialog', 'pop-up']],
  ['form', ['form']],
  ['main', ['main', 'main content']],
  ['navigation', ['navigation', 'menu']],
]);
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'input']);
const CAPTIONS = new Set(['legend', 'caption', 'summary', 'figcaption']);

// Their content is not their name; reading all of it would also be slow.
const CONTAINERS = new Set(
  `alertdialog article banner complementary contentinfo dialog document feed figure form grid group iframe list listbox main
   menu menubar navigation radiogroup region rowgroup search table tablist tabpanel textbox toolbar tree treegrid`.split(
    /\s+/,
  ),
);
