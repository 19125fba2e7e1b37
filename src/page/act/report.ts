import { capital } from '#contract/capital';
import type { Details, Outcome } from '#contract/result';
import type { Effect } from './observeEffect';

interface Sentences {
  /** What is said when it worked: "Clicked Sign in." */
  did: string;
  /** What is said when nothing followed; with what to try. */
  nothing: string;
  data?: Details;
}

/** An act's answer from what was seen to follow. */
export function report(effect: Effect, { did, nothing, data }: Sentences): Outcome {
  return {
    verdict: effect.verdict,
    say: sentence(effect, did, nothing),
    ...(data && { data }),
    ...(effect.changed.length > 0 && { changed: effect.changed }),
    ...(effect.verdict === 'no_change' && effect.complaints.length === 0 && { did }),
    ...(effect.navigating && { navigating: true }),
  };
}

function sentence({ verdict, changed, complaints }: Effect, did: string, nothing: string): string {
  if (verdict === 'unknown')
    return `${did} ${capital(changed[0] ?? 'the page took it but shows nothing new yet')}.`;
  if (verdict === 'no_change') {
    return complaints.length > 0 ? `The form was not sent. ${complaints.join(' ')}` : nothing;
  }
  return verdict === 'dialog_open' && changed[0] ? `${did} ${capital(changed[0])}.` : did;
}
