import type { AgentConnection } from '#agent/agentConnection';
import type { Dialect } from '#agent/dialects/dialect';
import { dialectOf } from '#agent/dialects/index';
import { createDirectives } from '#agent/directives';
import type { Desk } from '#calls/desk';
import { declaredTools } from '#catalogue/declaredTools';
import type { DeclaredTool } from '#contract/declaredTool';
import type { Directive } from '#contract/directive';
import type { Profile } from '#contract/profile';
import { handedOver } from '#store/handedOver';
import { watchAwareness } from './awareness';

interface Given {
  desk: Desk;
  agent(): AgentConnection | undefined;
}

const BY_HAND =
  'The user works by hand now. Look where it helps, and do nothing else until they hand back to you.';
const BACK = 'The user has handed back to you. The page may have changed since: read it before you act.';

/** What the agent is to know and keep in mind besides what is said: where the user is, and what tools direct. */
export interface Mind {
  /** From now on this is the agent. */
  meet(profile: Profile): void;
  /** The conversation is open. */
  awake(): void;
  /** The socket is gone; the conversation may come back. */
  rest(): void;
  /** The conversation is over. */
  forget(): void;
  /** The user said something. */
  turn(): void;
  direct(directive: Directive): void;
  /** Our tools as the platform wants them declared, without those the user forbids where they are. */
  declared(): Promise<readonly DeclaredTool[]>;
}

export function createMind({ desk, agent }: Given): Mind {
  let met: { profile: Profile; dialect: Dialect } | undefined;
  const declaredWithout = (names: readonly string[]) =>
    declaredTools(met?.dialect.declares?.(met.profile), names);
  const directives = createDirectives({
    tell(directive) {
      if (agent()?.sendDirective(directive)) return true;
      // What is taken back is only not said again.
      return directive.value === null || (agent()?.sendContext(directive.value) ?? false);
    },
    needsReminding: () => met?.dialect.directive === undefined,
  });
  const awareness = watchAwareness({
    desk,
    onPlace: (words) => directives.set({ key: 'place', value: words, scope: 'session' }),
    onForbidden: (names) => agent()?.sendTools(declaredWithout(names)),
  });
  const tellByHand = (byHand: boolean) =>
    directives.set({ key: 'hands', value: byHand ? BY_HAND : null, scope: 'session' });
  handedOver.watch((byHand) => {
    tellByHand(byHand);
    if (!byHand) agent()?.sendContext(BACK);
  });
  return {
    meet(profile) {
      met = { profile, dialect: dialectOf(profile.platform) };
    },
    awake() {
      directives.begin();
      awareness.start();
      // Who connects while the user works by hand is told so too.
      void handedOver.read().then(tellByHand);
    },
    rest: awareness.stop,
    forget: directives.end,
    turn: directives.turn,
    direct: directives.set,
    declared: async () => declaredWithout(await awareness.forbidden()),
  };
}
