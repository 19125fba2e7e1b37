/** Longer requests are cut: nobody speaks so long, and patterns stay quick. */
const LONGEST = 2000;

const politeStart =
  /^(?:(?:hey|hi|hello|ok|okay|now|then|and|please|just|so|well|alright|pagehand)\b[, ]*|(?:can|could|would|will) you\b(?! see)(?: please)? |i(?:'d| would)? (?:want|need|like) (?:you )?to |let's |let us |go ahead and |try to )/iu;
const politeEnd = /(?:,? (?:please|for me|will you|would you)|, (?:thanks|thank you))$/iu;
const carriesWords = /^(?:fill|type|write|enter|put|insert|set|change|complete)\b/iu;

/** A request without what politeness and transcription add; words that are to be typed are left alone. */
export function tidyRequest(request: string): string {
  let text = request.slice(0, LONGEST).replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();
  for (let shorter = text.replace(politeStart, ''); shorter !== text && shorter !== ''; ) {
    text = shorter;
    shorter = text.replace(politeStart, '');
  }
  if (carriesWords.test(text)) return text.replace(/(?<!\.)\.$/u, '').trim();
  return text
    .replace(/[.!?…,]+$/u, '')
    .replace(politeEnd, '')
    .trim();
}
