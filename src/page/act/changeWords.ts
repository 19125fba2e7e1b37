import { attributeOf } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { cappedText, cleanText } from '../names/cleanText';
import { nameOf, roleOf } from '../names/name';
import type { Page } from '../page';

const MOST_LINES = 5;
const MOST_RECORDS = 200;

/** What new things a page shows, in few words: messages, list items, other text. */
export function changeWords(page: Page, records: readonly MutationRecord[]): string[] {
  const lines = new Set<string>();
  for (const record of records.slice(0, MOST_RECORDS)) {
    const line = record.type === 'attributes' ? attributeWords(page, record) : contentWords(page, record);
    if (line) lines.add(line);
    if (lines.size >= MOST_LINES) break;
  }
  return [...lines];
}

function contentWords(page: Page, record: MutationRecord): string | undefined {
  const place = record.target instanceof Element ? record.target : record.target.parentElement;
  if (!place?.isConnected) return undefined;
  const message =
    place.closest(MESSAGES) ?? addedElements(record).find((element) => element.matches(MESSAGES));
  if (message) return says(message);
  const items = addedElements(record).filter((element) => element.matches(ITEMS));
  if (items.length > 0) return itemWords(page, place, items.length);
  const text = record.type === 'characterData' ? record.target.nodeValue : addedText(record);
  return text && isVisible(place) ? quoted('shows', text) : undefined;
}

function attributeWords(page: Page, { target, attributeName, oldValue }: MutationRecord): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const now = attributeOf(target, attributeName ?? '');
  if (attributeName === 'aria-expanded')
    return `${wordsFor(page, target)} ${now === 'true' ? 'expanded' : 'collapsed'}`;
  if (attributeName === 'aria-invalid' && now === 'true') return `${wordsFor(page, target)} is not valid`;
  const revealed =
    (attributeName === 'hidden' && now === null) ||
    (attributeName === 'style' && /none/.test(oldValue ?? ''));
  if ((revealed || attributeName === 'class') && target.matches(MESSAGES)) return says(target);
  return revealed && isVisible(target) ? quoted('shows', target.textContent ?? '') : undefined;
}

function itemWords(page: Page, place: Element, count: number): string {
  const list = place.closest(LISTS) ?? place;
  const name = nameOf(page, list);
  return `${count} ${count === 1 ? 'item' : 'items'} added${name ? ` in ${cappedText(name, 40)}` : ''}`;
}

function wordsFor(page: Page, element: Element): string {
  return cappedText(nameOf(page, element), 60) || `a ${roleOf(element)}`;
}

const addedElements = ({ addedNodes }: MutationRecord) =>
  [...addedNodes].filter((node): node is Element => node instanceof Element && node.isConnected);

const addedText = ({ addedNodes }: MutationRecord) =>
  [...addedNodes]
    .filter((node) => node.isConnected && !(node instanceof Element && node.matches('script,style,template')))
    .map((node) => node.textContent ?? '')
    .join(' ');

const says = (message: Element) =>
  isVisible(message) ? quoted('says', message.textContent ?? '') : undefined;
const quoted = (verb: string, text: string) =>
  cleanText(text) ? `${verb} “${cappedText(text, 100)}”` : undefined;

const MESSAGES = '[role=alert],[role=status],[role=log],[aria-live=polite],[aria-live=assertive],output';
const ITEMS = 'li,tr,option,[role=option],[role=listitem],[role=row],[role=menuitem]';
const LISTS = 'ul,ol,table,select,[role=list],[role=listbox],[role=menu],[role=table],[role=grid]';
