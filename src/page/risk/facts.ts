import type { Risk, RiskFact } from '#contract/risk';
import { withAncestors } from '../document/ancestry';
import { isButton, isInput } from '../document/elementKinds';
import { destinationOf } from '../document/formParts';
import { selectInside } from '../document/inside';
import { attributeOf, controlsOf, localNameOf } from '../document/nativeReads';
import { measureAnew } from '../document/region';
import { cappedText } from '../names/cleanText';
import { heldValue, keepsSecret } from '../names/fieldValue';
import { nameOf, roleOf, saidName } from '../names/name';
import type { Page } from '../page';
import { seenText } from '../read/seenText';
import { amountsIn, namesAmount } from './amounts';
import type { Risky } from './risky';
import { hasWords } from './words';

const MOST_CHARACTERS = 4_000;
const MOST_OF_A_FACT = 160;
const MOST_FIELDS = 300;

/** What a person sees of a risky act, and all of it that must not change until it is done. */
export interface Shown {
  risk: Risk;
  /** Compared, never told. */
  state: string;
}

/** Reads what belongs to a risky act off the page: amount, recipient, where the form goes. */
export function shownOf(page: Page, risky: Risky): Shown {
  const { kind, element, form } = risky;
  measureAnew();
  const thing = saidName(page, element);
  const scope = scopeOf(page, risky);
  const words = scope ? seenText(page, scope, MOST_CHARACTERS) : thing;
  const fields = form ? [...controlsOf(form)] : scope ? selectInside(page, scope, FIELDS) : [];
  const told = fields.slice(0, MOST_FIELDS);
  const facts = [
    ...amountFacts(risky, thing, words),
    ...recipientFacts(page, told),
    ...aboutFacts(page, risky, thing),
    ...destinationFacts(risky),
  ];
  const target = form && destinationOf(form, buttonOf(risky));
  const { origin, pathname, search } = page.window.location;
  const state = JSON.stringify([
    kind,
    thing,
    `${origin}${pathname}${search}`,
    target?.href,
    form && attributeOf(form, 'method'),
    facts,
    words.replace(CLOCK, ''),
    kind === 'secret' ? [] : told.map(fieldState),
  ]);
  return { risk: { kind, thing, facts }, state };
}

function amountFacts({ kind }: Risky, thing: string, words: string): RiskFact[] {
  if (kind !== 'pay' && kind !== 'elsewhere' && kind !== 'send') return [];
  const own = amountsIn(thing);
  return (own.length > 0 ? own : amountsIn(words)).map((value) => ({ name: 'amount', value }));
}

function recipientFacts(page: Page, fields: readonly Element[]): RiskFact[] {
  const found = fields.filter((field) => !keepsSecret(field) && isRecipient(page, field));
  return found.slice(0, 2).flatMap((field) => {
    const value = cappedText(heldValue(field) ?? '', MOST_OF_A_FACT);
    return value === '' ? [] : [{ name: 'recipient' as const, value }];
  });
}

const isRecipient = (page: Page, field: Element) =>
  hasWords('recipient', nameOf(page, field)) || hasWords('recipient', attributeOf(field, 'name') ?? '');

/** The row, entry or dialog it stands in tells which one is meant. */
function aboutFacts(page: Page, { kind, element, form }: Risky, thing: string): RiskFact[] {
  if (kind === 'secret') return [{ name: 'field', value: thing }];
  const around = form ? undefined : [...withAncestors(element)].find(isEntry);
  const words = around ? seenText(page, around, MOST_OF_A_FACT) : '';
  return words === '' || words === thing ? [] : [{ name: 'about', value: words }];
}

function destinationFacts({ form, element }: Risky): RiskFact[] {
  const url = form && attributeOf(form, 'action') ? destinationOf(form, buttonOf({ element })) : undefined;
  if (!url) return [];
  return [{ name: 'form', value: cappedText(`${url.origin}${url.pathname}`, MOST_OF_A_FACT) }];
}

const buttonOf = ({ element }: Pick<Risky, 'element'>) =>
  isButton(element) || isInput(element) ? element : undefined;

/** What belongs together: the form, the entry or the dialog, and for a payment as much around it as names an amount. */
function scopeOf(page: Page, { kind, element, form }: Risky): Element | undefined {
  if (kind === 'secret') return undefined;
  const inner = form ?? [...withAncestors(element)].find(isEntry);
  if (kind !== 'pay') return inner;
  for (const around of withAncestors(inner ?? element)) {
    if (namesAmount(seenText(page, around, MOST_CHARACTERS))) return around;
  }
  return inner;
}

function isEntry(element: Element): boolean {
  return ENTRIES.has(localNameOf(element)) || ENTRY_ROLES.has(roleOf(element));
}

function fieldState(field: Element): (string | boolean | null | undefined)[] {
  const on = isInput(field) && /^(?:checkbox|radio)$/.test(field.type) ? field.checked : undefined;
  return [attributeOf(field, 'name'), on, isButton(field) ? undefined : heldValue(field)];
}

const FIELDS = 'input,select,textarea';
const ENTRIES = new Set(['li', 'tr', 'article', 'dialog', 'dd']);
const ENTRY_ROLES = new Set(['row', 'listitem', 'article', 'dialog', 'alertdialog']);
// A countdown is no change of what was agreed to.
const CLOCK = /\b\d{1,2}:\d{2}(?::\d{2})?\b/g;
