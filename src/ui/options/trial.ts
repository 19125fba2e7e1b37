import type { AgentEvent, Dialect } from '#agent/dialects/dialect';
import { dialectOf } from '#agent/dialects/index';
import { understand } from '#agent/understand';
import { declaredTools } from '#catalogue/declaredTools';
import type { Profile } from '#contract/profile';
import { failed, judgeAnswer, type ProfileTest } from './judgeAnswer';

type Verdict = 'wait' | 'accepted' | ProfileTest;

/** How one platform is tried out: what is said to it and what its answers mean. */
export interface Trial {
  /** Why there is nothing to try; nothing is sent then. */
  refusal: ProfileTest | undefined;
  address: string;
  protocols: string[] | undefined;
  greeting: object[];
  judge(data: unknown): Verdict;
  farewell: object[];
  closed(code: number, word: string, opened: boolean): ProfileTest;
}

/** The trial of a profile. Never throws for an address that a browser would take. */
export function trialOf(profile: Profile, token: string): Trial {
  const dialect = dialectOf(profile.platform);
  const problem = dialect.tokenProblem?.(token);
  return {
    refusal: problem === undefined ? undefined : failed('told', problem),
    address: dialect.address(profile, token),
    protocols: dialect.protocols?.(token),
    greeting: dialect.opening({ profile, tools: declaredTools(dialect.declares?.(profile), []) }),
    farewell: dialect.closing(),
    ...(profile.platform === 'blackbox' ? { judge: judgeAnswer, closed } : heardBy(dialect)),
  };
}

function closed(code: number, _word: string, opened: boolean): ProfileTest {
  return opened ? failed('closed', String(code)) : failed('unreachable');
}

function heardBy(dialect: Dialect): Pick<Trial, 'judge' | 'closed'> {
  return {
    judge: (data) => meaning(understand(dialect, data)),
    closed: (code, word, opened) =>
      failed(
        'told',
        dialect.closed({ code, word, opened, resumable: false, resuming: false, attempt: 0 }).reason,
      ),
  };
}

function meaning(event: AgentEvent): Verdict {
  switch (event.kind) {
    case 'ready':
      return 'accepted';
    case 'problem':
    case 'rejected':
    case 'ended':
      return failed('told', event.reason);
    case 'several':
      return event.events.map(meaning).find((verdict) => verdict !== 'wait') ?? 'wait';
    default:
      return 'wait';
  }
}
