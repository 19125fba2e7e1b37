import { z } from '#contract/schema';

/** How a trial connection ended; `detail` is the server's own words or its close code. */
export type ProfileTest =
  | { ok: true; tookMs: number; notices: string[] }
  | { ok: false; problem: Problem; detail: string };

export type Problem =
  | 'badToken'
  | 'missingToken'
  | 'origin'
  | 'disabled'
  | 'unreachable'
  | 'silent'
  | 'closed'
  | 'foreign'
  | 'failedOpen'
  | 'other'
  /** `detail` says it all. */
  | 'told';

/** What a server's frame says about the trial; `wait` when it says nothing yet. */
export function judgeAnswer(data: unknown): 'wait' | 'accepted' | ProfileTest {
  const parsed = serverFrame.safeParse(json(data));
  if (!parsed.success) return failed('foreign');
  const { type, name, data: body } = parsed.data;
  if (type === 'error') return refusal(body?.message ?? '');
  if (type !== 'event') return 'wait';
  if (name === 'failedOpen') return failed('failedOpen');
  return name === 'connection' || name === 'opened' ? 'accepted' : 'wait';
}

function json(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(message: string): ProfileTest {
  const known = refusals.find(([words]) => message.toLowerCase().includes(words));
  return failed(known ? known[1] : 'other', message.slice(0, 200));
}

const refusals = [
  ['missing token', 'missingToken'],
  ['invalid token', 'badToken'],
  ['origin not allowed', 'origin'],
  ['not enabled', 'disabled'],
] as const;

/** A trial that failed, with the server's own words where it had some. */
export function failed(problem: Problem, detail = ''): ProfileTest {
  return { ok: false, problem, detail };
}

const serverFrame = z.object({
  type: z.string(),
  name: z.nullish(z.string()),
  data: z.nullish(z.looseObject({ message: z.nullish(z.string()) })),
});
