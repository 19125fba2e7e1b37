import { cappedText } from '../../names/cleanText';
import type { Described } from '../../names/describe';
import { counted, listed } from '../../names/listed';
import type { HeadingFacts } from './landmarks';
import type { Step } from './steps';

/** What `describe_page` answers as data. */
export interface PageFacts {
  title: string;
  site: string;
  headings: HeadingFacts[];
  headings_total: number;
  landmarks: Described[];
  counts: { links: number; buttons: number; images: number; tables: number };
  /** What the page says is wrong now. */
  errors: string[];
  form?: { ref: string; name: string; fields: number; missing: string[] };
  step?: Step;
  dialog?: Described & { modal: boolean };
}

/** A page in at most three sentences of its own words: where, what stands out, what there is. */
export function pageWords(facts: PageFacts): string {
  return [where(facts), standsOut(facts), holds(facts)].filter((sentence) => sentence !== '').join(' ');
}

const MOST_WORD_CHARACTERS = 60;

function where({ title, site, headings, step }: PageFacts): string {
  const [first] = [...headings].sort((one, other) => one.level - other.level);
  const heading = first ? said(first.text) : '';
  const called = said(title) || heading;
  const under = heading !== '' && !sameWords(called, heading) ? `, under the heading “${heading}”` : '';
  return `You are on ${called ? `“${called}”` : 'a page without a title'} at ${site || 'no site'}${under}${stepWords(step)}.`;
}

function stepWords(step: Step | undefined): string {
  if (!step) return '';
  const place = step.at === undefined ? '' : ` ${step.at} of ${step.of}`;
  return `, at step${place}${step.name ? ` “${said(step.name)}”` : ''}`;
}

function standsOut({ dialog, errors, form }: PageFacts): string {
  const parts: string[] = [];
  if (dialog) parts.push(`the dialog “${said(dialog.name)}” is open${dialog.modal ? ' in front' : ''}`);
  if (errors.length > 0) parts.push(`the page says “${listed(errors.slice(0, 2).map(errorWords))}”`);
  if (form) parts.push(formWords(form));
  const sentence = parts.join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function formWords({ name, fields, missing }: NonNullable<PageFacts['form']>): string {
  const called = name ? `the form “${said(name)}”` : 'a form';
  const needs = missing.length > 0 ? ` and still needs ${listed(missing.map(said), 4)}` : '';
  return `${called} has ${counted(fields, 'field')}${needs}`;
}

function holds({ counts, headings }: PageFacts): string {
  const things = [
    counts.links > 0 ? counted(counts.links, 'link') : '',
    counts.buttons > 0 ? counted(counts.buttons, 'button') : '',
    counts.tables > 0 ? counted(counts.tables, 'table') : '',
  ].filter((thing) => thing !== '');
  const parts = headings.filter(({ level }) => level > 1).map(({ text }) => `“${said(text)}”`);
  const about = parts.length > 0 ? `the headings ${listed(parts, 4)}` : '';
  const all = listed([...things, ...(about ? [about] : [])]);
  return all === ''
    ? 'There is nothing to click here.'
    : `There ${things[0]?.startsWith('1 ') ? 'is' : 'are'} ${all}.`;
}

// Page words end no sentence of ours: a period inside would sound like one.
function said(text: string): string {
  return cappedText(text, MOST_WORD_CHARACTERS)
    .replace(/[.!?]+(?=\s|$)/g, '')
    .replaceAll('”', "'");
}

function errorWords(error: string): string {
  return cappedText(error, 120)
    .replace(/[.!?]+(?=\s|$)/g, '')
    .replaceAll('”', "'");
}

function sameWords(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left.includes(right) || right.includes(left);
}
