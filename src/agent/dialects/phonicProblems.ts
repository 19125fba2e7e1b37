import { z } from '#contract/schema';
import type { AfterClosing, Closing } from './dialect';

const MOST_RESUMPTIONS = 10;
const SESSION_EXPIRED = 4800;
const INVALID_STATE = 4801;

const words = z.object({ message: z.string(), code: z.nullish(z.string()) });

/** What Phonic's `error` or `warning` says, with each setting it does not take. */
export function complaint(error: unknown, parameters: unknown): string {
  const { message = 'an error without words', code } = words.safeParse(error).data ?? {};
  const faults = z.record(z.string(), z.unknown()).safeParse(parameters).data ?? {};
  const listed = Object.entries(faults).map(([name, fault]) => `${name}: ${inWords(fault)}`);
  const said = `Phonic reports: ${message.slice(0, 200)}${code ? ` (${code.slice(0, 60)})` : ''}`;
  return listed.length > 0 ? `${said}. It does not accept ${listed.join('; ').slice(0, 400)}.` : said;
}

/** What the end of a Phonic socket means; what its client library does, with an end to the attempts. */
export function afterClosing({ code, word, opened, resumable, resuming, attempt }: Closing): AfterClosing {
  if (!opened) {
    if (resumable && attempt < MOST_RESUMPTIONS)
      return { reason: 'Phonic cannot be reached.', next: 'resume' };
    return {
      reason:
        'Phonic did not let us in. The session token may be wrong or over (they live five minutes unless made longer): make a new one and put it into the options.',
      next: 'fail',
    };
  }
  // Nothing can be taken up again; what was said is lost already, so a new conversation loses no more.
  if (resuming && (code === SESSION_EXPIRED || code === INVALID_STATE)) {
    return { reason: 'The conversation was over. Another one begins.', next: 'restart' };
  }
  switch (code) {
    case 1000:
    case 4000:
      return { reason: 'The agent ended the conversation.', next: 'end' };
    case 1001:
      return word === 'restarting'
        ? { reason: 'Phonic is restarting.', next: 'resume' }
        : { reason: 'Phonic ended the conversation.', next: 'end' };
    case 1012:
      return { reason: 'Phonic is restarting.', next: 'resume' };
    case 1006:
      return { reason: 'The connection was lost.', next: 'resume' };
    case SESSION_EXPIRED:
      return { reason: 'The conversation waited too long and is over. Connect again.', next: 'fail' };
    case INVALID_STATE:
      return { reason: 'Phonic lost track of the conversation (4801). Connect again.', next: 'fail' };
    default:
      return { reason: `The connection was lost (${code}).`, next: 'restart' };
  }
}

function inWords(fault: unknown): string {
  return typeof fault === 'string' ? fault : (JSON.stringify(fault) ?? String(fault));
}
