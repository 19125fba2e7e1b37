import type { Answer, Question } from '#contract/question';
import { requestHost } from '#sites/hostPermission';
import { BROWSER } from '#sites/site';

/**
 * Gives an answer. Must be called straight from the user's click: the browser asks for access to the site before
 * anything is awaited. False when the browser was not given access; then the question stands.
 */
export async function answerQuestion(
  { site, effect }: Question,
  answer: Answer,
  give: (answer: Answer) => Promise<void>,
): Promise<boolean> {
  // Going somewhere and seeing tabs take no access to a site.
  const needsHost = answer !== 'no' && site !== BROWSER && effect !== 'navigate' && effect !== 'tabs';
  const isGiven = needsHost ? await requestHost(site).catch(() => false) : true;
  if (isGiven) await give(answer);
  return isGiven;
}
