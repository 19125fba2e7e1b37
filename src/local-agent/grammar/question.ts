import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import type { Call } from './intent';
import { readNumber, readOrdinal } from './numberWords';

/** What stood open when a call fitted several things equally well. */
export interface Question {
  call: Call;
  candidates: readonly Candidate[];
}

const candidate = z.object({
  pick: z.number(),
  ref: z.string(),
  role: z.optional(z.string()),
  name: z.string(),
  context: z.optional(z.string()),
});
type Candidate = z.infer<typeof candidate>;

const details = z.object({ candidates: z.array(candidate).check(z.minLength(1)) });

/** The question a TARGET_AMBIGUOUS answer leaves open, or nothing. */
export function questionFrom(call: Call, result: ToolResult): Question | undefined {
  if (result.status !== 'error' || result.errorCode !== 'TARGET_AMBIGUOUS') return undefined;
  const read = details.safeParse(result.details);
  return read.success ? { call, candidates: read.data.candidates } : undefined;
}

/** "Which one? 1: Add to cart (Blue shoes), 2: Add to cart (Green umbrella)." */
export function askWhich({ candidates }: Question): string {
  const choices = candidates.map(({ pick, name, role, context }) => {
    const words = name || role || 'without a name';
    return `${pick}: ${context ? `${words} (${context})` : words}`;
  });
  return `Which one? ${choices.join(', ')}.`;
}

/** The candidate an answer means: by number, by place, or by words only one of them has. */
export function chosenBy(answer: string, { candidates }: Question): Candidate | 'none_such' | undefined {
  const words = answer
    .trim()
    .toLowerCase()
    .replace(/[.!?,]+$/u, '');
  const number = placeIn(words, candidates.length);
  if (number !== undefined) return candidates.find(({ pick }) => pick === number) ?? 'none_such';
  const wanted = plain(
    words.replace(/^(?:the )?(?:one )?(?:with |for |in |of )?(?:the )?/u, '').replace(/ one$/u, ''),
  );
  if (wanted === '') return undefined;
  const fitting = candidates.filter(({ name, context }) =>
    plain(`${name} ${context ?? ''}`).includes(wanted),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function placeIn(words: string, count: number): number | undefined {
  const said = words
    .replace(/^(?:i (?:mean|meant|want)|take|choose|pick|click|use)(?: on)? /u, '')
    .replace(/^(?:the )?(?:number|option|nummer|no\.?|#) ?/u, '')
    .replace(/^the /u, '')
    .replace(/(?<=\S) (?:one|option|please)$/u, '');
  if (said === 'last') return count;
  return readOrdinal(said) ?? readNumber(said);
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
