import type { Outcome } from '#contract/result';
import { type FrameDocument, type FramedPage, focusedDocument, frameName } from './framedPage';

/** What the user has selected, wherever: the document with focus is asked first. */
export async function getSelectionInFrames(framed: FramedPage): Promise<Outcome> {
  const focused = focusedDocument(framed);
  const order: FrameDocument[] = [focused, ...framed.documents.filter((document) => document !== focused)];
  let none: Outcome | undefined;
  for (const document of order) {
    const outcome = await framed.read(document, {});
    if (outcome.data?.selected !== true) {
      none ??= outcome;
      continue;
    }
    if (!document.within) return outcome;
    const data = { ...outcome.data, frame: frameName(document) };
    return { ...outcome, data };
  }
  // Every page has a main document, which always answers.
  return none ?? { say: 'Nothing is selected on this page.', data: { selected: false, text: '' } };
}
