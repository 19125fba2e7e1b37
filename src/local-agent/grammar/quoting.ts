const OPEN = '\uE000';
const CLOSE = '\uE001';
const marks = new RegExp(`[${OPEN}${CLOSE}]`, 'gu');
const tokens = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');
const quotations = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|(?<=^|\s)'([^']*)'(?=$|[\s,.?!])/gu;

interface Hidden {
  text: string;
  /** Puts the quoted words back, without their quotation marks. */
  restore(text: string): string;
}

/** Takes quoted words out of a request's way, so that they are neither parsed nor rewritten. */
export function hideQuotations(text: string): Hidden {
  const quoted: string[] = [];
  const hidden = text.replaceAll(marks, '').replaceAll(quotations, (_, ...groups: unknown[]) => {
    const words = groups.slice(0, 4).find((group) => typeof group === 'string');
    return `${OPEN}${quoted.push(String(words ?? '')) - 1}${CLOSE}`;
  });
  return {
    text: hidden,
    restore: (part) => part.replaceAll(tokens, (_, index: string) => quoted[Number(index)] ?? ''),
  };
}
