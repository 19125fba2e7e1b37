import type { ToolCall } from '#contract/call';
import { type Risk, riskEntry } from '#contract/risk';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { refuses } from '#sites/decide';
import type { Tool } from '#tools/tool';
import type { ActivityLine } from './activityLog';
import type { Attempt } from './attempt';
import { PAUSED } from './consent';
import type { Desk } from './desk';
import { type Asking, type Refusal, refusal } from './gate';

/** What one call may do: what the rules allow, and what the user allowed it when asked. */
export interface Permit {
  /** The rules as they hold for this call. */
  rules(): Promise<readonly Rule[]>;
  /** What stands against it now, without asking anybody. */
  against(asking: Asking, url: string | undefined): Promise<Refusal | undefined>;
  /**
   * Asks the user where the rules say so; with what `weigh` says the call would risk, so that they are asked once.
   * @throws {ToolFailure} SITE_NOT_ALLOWED, TOOL_NOT_ALLOWED, PAGE_FORBIDDEN, DECLINED or NEEDS_PERMISSION.
   */
  demand(asking: Asking, url: string | undefined, weigh?: () => Promise<Risk | undefined>): Promise<void>;
  /** Whether the user agreed to a risky act before the call went to its page. */
  hasAgreed(): boolean;
  /**
   * Asks the user about a risky act on a site, whatever the rules allow.
   * @throws {ToolFailure} DECLINED, NEEDS_PERMISSION, TOOL_NOT_ALLOWED, or the reason of `over`'s abort.
   */
  agree(risk: Risk, site: string, over?: AbortSignal): Promise<void>;
  /** Like `demand`, for a moment in which nobody can be asked any more. */
  insist(asking: Asking, url: string | undefined): Promise<void>;
}

interface Given {
  call: ToolCall;
  tool: Tool;
  /** What it points at, for people. */
  target: string;
  attempt: Attempt;
  desk: Desk;
  line: ActivityLine;
}

const MOST_OF_A_TARGET = 120;

export function createPermit({ call, tool, target, attempt, desk, line }: Given): Permit {
  const once: Rule[] = [];
  let agreed = false;
  const told = target.slice(0, MOST_OF_A_TARGET);
  const rules = async () => [...once, ...(await desk.rules())];
  const against = async (asking: Asking, url: string | undefined) => refusal(await rules(), asking, url);
  const refuse = (found: Refusal, { effect }: Asking): never => {
    desk.refused(found, { ...tool, effect }, call);
    throw new ToolFailure(found.code, found.message);
  };
  // What a password was to be filled with is not kept.
  const leaveOut = ({ kind }: Risk) => {
    if (kind === 'secret') line.about({ args: { left: 'out, a password was filled' } });
  };
  return {
    rules,
    against,
    hasAgreed: () => agreed,
    async demand(asking, url, weigh) {
      if (asking.needs !== 'nothing' && (await desk.consent.isPaused()))
        throw new ToolFailure('DECLINED', PAUSED);
      const found = await against(asking, url);
      if (!found) return;
      if (!found.mayAsk || found.site === undefined) return refuse(found, asking);
      const { site } = found;
      const risk = await weigh?.();
      if (risk && refuses(await rules(), site, riskEntry(risk.kind))) throw neverAllowed(risk, site);
      if (risk) leaveOut(risk);
      line.progress('The user is asked.');
      await desk.consent.ask(
        {
          agent: call.agent,
          tool: tool.name,
          target: told,
          effect: asking.effect,
          site,
          ...(risk && { risk }),
        },
        attempt,
      );
      agreed = risk !== undefined;
      once.push(allowedNow(asking, site));
    },
    async agree(risk, site, over) {
      if (await desk.consent.isPaused()) throw new ToolFailure('DECLINED', PAUSED);
      if (refuses(await rules(), site, riskEntry(risk.kind))) throw neverAllowed(risk, site);
      leaveOut(risk);
      line.progress('The user is asked.');
      const signal = over ? AbortSignal.any([attempt.signal, over]) : attempt.signal;
      await desk.consent.ask(
        { agent: call.agent, tool: tool.name, target: told, effect: tool.effect, site, risk },
        { signal, deadline: attempt.deadline },
      );
    },
    async insist(asking, url) {
      const found = await against(asking, url);
      if (found) refuse(found, asking);
    },
  };
}

function neverAllowed({ kind, thing }: Risk, site: string): ToolFailure {
  return new ToolFailure(
    'TOOL_NOT_ALLOWED',
    `“${thing}” was not pressed: the user never allows what may ${RISKS[kind]} on ${site}. Leave it to them.`,
  );
}

const RISKS = {
  pay: 'pay or buy',
  send: 'send something',
  publish: 'publish something',
  delete: 'delete something',
  permit: 'give others access',
  download: 'download something',
  password: 'send a password',
  elsewhere: 'send a form to another site',
  secret: 'fill a password',
  outgoing: 'carry what was read to another site',
} as const;

// Who lets a page be opened is told which page it became.
function allowedNow({ name, effect }: Asking, site: string): Rule {
  const arrival = effect === 'navigate' ? ({ read: 'allow' } as const) : {};
  return { site, effects: { ...arrival, [effect]: 'allow' }, tools: { [name]: 'allow' } };
}
