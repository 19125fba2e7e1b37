import type { Outcome } from '#contract/result';

import { titleOf } from '../../document/nativeReads';
import { checkGoing, nextTask } from '../../document/waiting';
import { cappedText } from '../../names/cleanText';
import { describe } from '../../names/describe';
import type { Page } from '../../page';
import { formsOf, mainForm } from '../form/chooseForm';
import { factsOf, formName, missingIn } from '../form/readForm';
import { headingsOf, landmarksOf, seenOnes } from './landmarks';
import { openDialog } from './openDialog';
import { pageErrors } from './pageErrors';
import { type PageFacts, pageWords } from './pageWords';
import { stepOf } from './steps';

/** Tells where the user is and what can be done there, in words to speak and as data. */
export async function describePage(page: Page, signal: AbortSignal): Promise<Outcome> {
  const pause = async () => {
    await nextTask();
    checkGoing(signal);
  };
  const { headings, total } = headingsOf(page);
  await pause();
  const landmarks = landmarksOf(page);
  await pause();
  const form = await formFacts(page, signal);
  await pause();
  const counts = countsOf(page);
  const facts: PageFacts = {
    title: cappedText(titleOf(page.document), 120),
    site: page.window.location.host,
    headings,
    headings_total: total,
    landmarks,
    counts,
    errors: pageErrors(page),
    ...(form && { form }),
    ...optional('step', stepOf(page)),
    ...optional('dialog', openDialog(page)),
  };
  return { say: pageWords(facts), data: { ...facts } };
}

function optional<K extends string, V>(key: K, value: V | undefined) {
  return value === undefined ? {} : { [key]: value };
}

async function formFacts(page: Page, signal: AbortSignal) {
  const form = mainForm(formsOf(page));
  if (!form) return undefined;
  const { fields, total } = await factsOf(page, form, signal);
  const { ref } = describe(page, form.element);
  return { ref, name: formName(page, form), fields: total, missing: missingIn(fields) };
}

function countsOf(page: Page): PageFacts['counts'] {
  const count = (selector: string) => seenOnes(page, selector).length;
  return {
    links: count('a[href],[role="link"]'),
    buttons: count('button,input[type="submit" i],input[type="button" i],[role="button"],summary'),
    images: count('img[alt]:not([alt=""]),[role="img"]'),
    tables: count('table:not([role="presentation"],[role="none"]),[role="table"],[role="grid"]'),
  };
}
