import fc from 'fast-check';
import { callKey } from '#calls/callKey';
import { isOpen } from '#calls/lifecycle';
import { type ModelWorld, modelWorld } from './modelWorld';

const tab = fc.nat(1);

const command = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      id: fc.nat(5),
      tab,
      read: fc.boolean(),
      variant: fc.nat({ max: 9 }).map((chance) => (chance === 0 ? 1 : 0)),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'stop' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), resumed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reconnect' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), tab }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(6_000, 40_000) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** Any commands in any order of everything that takes time. */
export const schedules = fc.asyncProperty(
  fc.scheduler(),
  fc.array(command, { minLength: 1, maxLength: 8 }),
  async (s, commands) => {
    const world = modelWorld(() => s.schedule(Promise.resolve()));
    const say = async () => {
      for (const next of commands) {
        obey(world, next);
        await s.schedule(Promise.resolve());
      }
    };
    void say();
    await s.waitIdle();
    const wrong = [...world.violations, ...judge(world)];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  },
);

function obey(world: ModelWorld, next: Command) {
  switch (next.kind) {
    case 'ask':
      return world.ask(next);
    case 'stop':
      return world.stop();
    case 'kill':
      return world.kill(next.resumed);
    case 'reconnect':
      return world.reconnect();
    case 'leave':
      return world.leave(next.tab);
    case 'pass':
      return world.pass(next.ms);
  }
}

/** What TRUST promises, held against what the world saw. */
function* judge(world: ModelWorld): Generator<string> {
  for (const [key, times] of world.effects) if (times > 1) yield `${key} took effect ${times} times`;
  const first = new Map<string, string>();
  for (const { call, background, answers } of world.asked) {
    const key = callKey(call);
    const live = background === world.background && call.conversation === world.conversation;
    if (answers.length > 1) yield `${key} was answered ${answers.length} times`;
    if (live && answers.length === 0) yield `${key} was never answered`;
    const [answer] = answers;
    if (!answer) continue;
    const name = JSON.stringify([background, key, call.tool, call.args]);
    const said = JSON.stringify(answer);
    if ((first.get(name) ?? said) !== said) yield `${key} got two different answers`;
    first.set(name, said);
    if (answer.status === 'success' && call.tool === 'click' && world.effects.get(key) !== 1) {
      yield `${key} was answered with success without an effect`;
    }
  }
  for (const { key, state } of world.rows.values()) if (isOpen(state)) yield `${key} stayed ${state}`;
}
