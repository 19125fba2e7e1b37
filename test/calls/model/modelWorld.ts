import { callKey } from '#calls/callKey';
import { createDelivery, type Delivery } from '#calls/delivery';
import { reconcile } from '#calls/reconcile';
import { askedHash } from '#contract/askedHash';
import type { ToolCall } from '#contract/call';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { modelClock } from './modelClock';
import { type ModelDocument, modelDocument } from './modelDocument';
import { modelRows } from './modelRows';

/** A call as the agent sent it, and what the world saw of it. */
export interface Asked {
  call: ToolCall;
  tab: number;
  read: boolean;
  background: number;
  /** Stops that came after it. */
  stopped: boolean;
  answers: ToolResult[];
}

export interface ModelWorld {
  readonly asked: readonly Asked[];
  /** Effects on the pages by call key. */
  readonly effects: ReadonlyMap<string, number>;
  /** What must never happen, in words. */
  readonly violations: string[];
  readonly rows: ReadonlyMap<string, CallRecord>;
  readonly background: number;
  readonly conversation: string;
  ask(what: { id: number; tab: number; read: boolean; variant: number }): void;
  stop(): void;
  /** The background is ended and a new one starts, with a new conversation or, where one can, the same. */
  kill(resumed: boolean): void;
  /** The socket is lost and opened again: a new conversation. */
  reconnect(): void;
  /** The tab goes to another document. */
  leave(tab: number): void;
  pass(ms: number): void;
}

const TABS = 2;

/** The real delivery, ledger, queue and page memory between a modelled agent and modelled pages. */
export function modelWorld(tick: () => Promise<void>): ModelWorld {
  const asked: Asked[] = [];
  const effects = new Map<string, number>();
  const violations: string[] = [];
  const kept = new Map<string, CallRecord>();
  const clock = modelClock();
  const lastEffect = new Map<number, number>();
  let background = 0;
  let conversations = 0;
  let delivery: Delivery;

  const never = () => new Promise<never>(() => {});
  // Whatever an ended background was waiting for never comes, and whatever it sends is not heard.
  const io = async (mine: number) => {
    await tick();
    if (mine !== background) await never();
  };

  const affect = (about: Asked) => {
    const key = callKey(about.call);
    effects.set(key, (effects.get(key) ?? 0) + 1);
    const index = asked.indexOf(about);
    const before = lastEffect.get(about.tab) ?? -1;
    if (asked[before]?.background === about.background && index < before) {
      violations.push(`${key} acted on tab ${about.tab} after a later call`);
    }
    lastEffect.set(about.tab, index);
  };
  const documents: ModelDocument[] = [];
  const newDocument = (tab: number) => {
    documents[tab] = modelDocument(tick);
  };
  for (let tab = 0; tab < TABS; tab += 1) newDocument(tab);

  const dispatch = async (mine: number, about: Asked, signal: AbortSignal): Promise<ToolResult> => {
    const key = callKey(about.call);
    const document = documents[about.tab];
    if (!document) throw new ToolFailure('TAB_GONE', 'No such tab.');
    if (about.stopped) violations.push(`${key} was dispatched after a stop`);
    signal.addEventListener('abort', () => document.memory.abort(key, 'stopped'));
    const answer = await document.act(key, askedHash(about.call), () => affect(about));
    await io(mine);
    if (document !== documents[about.tab]) throw new ToolFailure('OUTCOME_UNKNOWN', 'The page went away.');
    return answer.kind === 'done' ? { status: 'success', say: answer.outcome.say } : answer.result;
  };

  const startBackground = () => {
    const mine = background;
    const rows = modelRows(kept, () => io(mine));
    delivery = createDelivery({
      rows,
      clock,
      timeoutMs: () => 30_000,
      onRefused: () => undefined,
      onRunning: () => undefined,
      onFault: (fault) => violations.push(`ledger: ${fault}`),
      async run(call, attempt) {
        const about = asked.findLast((one) => one.call === call);
        if (!about) throw new Error('A call nobody asked for.');
        try {
          // The tab is looked up.
          await io(mine);
          if (about.read) {
            return await attempt.turn('read', async () => {
              await io(mine);
              return { status: 'success', say: 'Read.' };
            });
          }
          return await attempt.turn(about.tab, async () => {
            await attempt.start({ tabId: about.tab, origin: 'https://shop.example' });
            return dispatch(mine, about, attempt.signal);
          });
        } catch (thrown) {
          return failureResult(thrown);
        }
      },
    });
    void rows.open().then((left) =>
      reconcile(left, {
        rows,
        recall: ({ key, tabId }) => {
          const memory = documents[tabId ?? -1]?.memory;
          return {
            answer: Promise.resolve(memory?.recall(key)),
            stop: (reason) => memory?.abort(key, reason),
          };
        },
        adopt: delivery.adopt,
        end: (_record, result, entry) => entry.end(result, 'over'),
        unsent: (_record, entry) => rows.note([entry.note('expire') ?? []].flat()),
        onFault: (fault) => violations.push(`ledger: ${fault}`),
      }),
    );
  };
  startBackground();

  const world: ModelWorld = {
    asked,
    effects,
    violations,
    rows: kept,
    get background() {
      return background;
    },
    get conversation() {
      return `r${conversations}`;
    },
    ask({ id, tab, read, variant }) {
      const conversation = world.conversation;
      const mine = background;
      const call: ToolCall = {
        id: `c${id}`,
        tool: read ? 'read_page' : 'click',
        args: { tab, variant },
        agent: 'Shop',
        endpoint: 'wss://agent.example',
        conversation,
      };
      const about: Asked = { call, tab, read, background: mine, stopped: false, answers: [] };
      asked.push(about);
      void delivery.deliver(call, {
        answer(result) {
          if (mine !== background || conversation !== world.conversation) return 'over';
          about.answers.push(result);
          return 'sent';
        },
        progress: () => undefined,
      });
    },
    stop() {
      for (const about of asked) about.stopped = true;
      delivery.stopAll('The user pressed Stop.');
    },
    kill(resumed) {
      for (const about of asked) about.stopped = true;
      background += 1;
      if (!resumed) conversations += 1;
      startBackground();
    },
    reconnect() {
      for (const about of asked) about.stopped = true;
      delivery.stopAll('The connection to the agent was lost.');
      conversations += 1;
    },
    leave: newDocument,
    pass: clock.pass,
  };
  return world;
}
