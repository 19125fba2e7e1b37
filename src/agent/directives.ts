import type { Directive } from '#contract/directive';

const REMIND_AFTER_TURNS = 8;

/** What the agent is to keep in mind. */
export interface Directives {
  /** Told when it says something new. */
  set(directive: Directive): void;
  /** The user said something: what was told long ago is told again. */
  turn(): void;
  /** The conversation is open, maybe again: what could not be told is told. */
  begin(): void;
  /** The conversation is over, and with it all that was to be kept in mind. */
  end(): void;
}

interface Given {
  /** False when it could not be told now. */
  tell(directive: Directive): boolean;
  /** False where the platform says it to its model again at every turn by itself. */
  needsReminding(): boolean;
}

interface Kept {
  directive: Directive;
  /** Turns since it was told; nothing when it was not. */
  age: number | undefined;
}

/** Keeps directives by their keys, each told once, and again after every eight turns of the user's. */
export function createDirectives({ tell, needsReminding }: Given): Directives {
  const kept = new Map<string, Kept>();
  const say = (one: Kept) => {
    if (tell(one.directive)) one.age = 0;
  };
  return {
    set(directive) {
      const before = kept.get(directive.key);
      if ((before?.directive.value ?? null) === directive.value) return;
      const now = { directive, age: undefined };
      kept.set(directive.key, now);
      say(now);
    },
    turn() {
      for (const one of kept.values()) {
        if (one.age === undefined) {
          say(one);
          continue;
        }
        one.age += 1;
        const isOld = one.directive.value !== null && one.age >= REMIND_AFTER_TURNS;
        if (isOld && needsReminding()) say(one);
      }
    },
    begin() {
      for (const one of kept.values()) if (one.age === undefined) say(one);
    },
    end: () => kept.clear(),
  };
}
