import { z } from '#contract/schema';
import type { Asked, Happening } from './history';

// A document that was asked before its background went acts on; what is asked of it later has to find it done.
const LATE_MS = 1_000;

/** What TRUST promises, held against a history. Every broken promise in words; none when all were kept. */
export function judge(happenings: readonly Happening[]): string[] {
  const calls = callsIn(happenings);
  const conversations = conversationsIn(happenings);
  return [
    ...strangers(happenings, calls),
    ...[...calls.values()].flatMap((call) => [
      ...judgeEffects(call),
      ...judgeAnswers(call, conversations.get(call.conversation)),
      ...judgeLateness(call, conversations),
    ]),
    ...judgeOrder(happenings),
  ];
}

interface Call {
  name: string;
  conversation: string;
  asked: Asked[];
  answers: { at: number; text: string; code: string; status: string }[];
  effects: number[];
  givenUp: boolean;
}

interface Conversation {
  opened: number[];
  lost: boolean;
}

const readable = z.object({ status: z.string(), errorCode: z.optional(z.string()) });

function callsIn(happenings: readonly Happening[]): Map<string, Call> {
  const calls = new Map<string, Call>();
  const byMark = new Map<string, Call>();
  for (const happening of happenings) {
    if (happening.kind === 'asked') {
      const name = nameOf(happening);
      const call = calls.get(name) ?? newCall(name, happening.conversation);
      call.asked.push(happening);
      calls.set(name, call);
      if (happening.mark !== undefined) byMark.set(happening.mark, call);
    } else if (happening.kind === 'answered') {
      const { status = '', errorCode: code = '' } = readable.safeParse(happening.answer).data ?? {};
      calls
        .get(nameOf(happening))
        ?.answers.push({ at: happening.at, text: JSON.stringify(happening.answer), code, status });
    } else if (happening.kind === 'givenUp') {
      const call = calls.get(nameOf(happening));
      if (call) call.givenUp = true;
    } else if (happening.kind === 'effect') byMark.get(happening.mark)?.effects.push(happening.at);
  }
  return calls;
}

function newCall(name: string, conversation: string): Call {
  return { name, conversation, asked: [], answers: [], effects: [], givenUp: false };
}

const nameOf = ({ conversation, id }: { conversation: string; id: string }) => `${id} of ${conversation}`;

function conversationsIn(happenings: readonly Happening[]): Map<string, Conversation> {
  const conversations = new Map<string, Conversation>();
  for (const { kind, at, ...rest } of happenings) {
    if (kind !== 'opened' && kind !== 'lost') continue;
    const { conversation } = z.object({ conversation: z.string() }).parse(rest);
    const known = conversations.get(conversation) ?? { opened: [], lost: false };
    if (kind === 'opened') known.opened.push(at);
    else known.lost = true;
    conversations.set(conversation, known);
  }
  return conversations;
}

/** Answers and effects that belong to no call; an answer in the wrong conversation is one. */
function* strangers(happenings: readonly Happening[], calls: Map<string, Call>): Generator<string> {
  const marks = new Set<string>();
  for (const happening of happenings) {
    if (happening.kind === 'asked' && happening.mark !== undefined) marks.add(happening.mark);
    if (happening.kind === 'effect' && !marks.has(happening.mark)) {
      yield `the effect ${happening.mark} was asked for by nobody`;
    }
    if (happening.kind === 'answered' && !calls.has(nameOf(happening))) {
      yield `${nameOf(happening)} was answered and never asked`;
    }
  }
}

function* judgeEffects({ name, asked, effects, answers }: Call): Generator<string> {
  if (effects.length > 1) yield `${name} took effect ${effects.length} times`;
  const acts = asked.some(({ mark }) => mark !== undefined);
  for (const { status, code, at } of answers) {
    if (acts && status === 'success' && effects.length === 0) {
      yield `${name} was answered with success without an effect`;
    }
    // These two say themselves that more may come.
    if (code === 'OUTCOME_UNKNOWN' || code === 'TIMED_OUT' || code === 'DUPLICATE_ID') continue;
    if (effects.some((effect) => effect > at)) {
      yield `${name} took effect after it was answered with ${code || status}`;
    }
  }
}

function* judgeAnswers(call: Call, conversation: Conversation | undefined): Generator<string> {
  const { name, asked, answers, givenUp } = call;
  if (!conversation) {
    yield `${name} was asked in a conversation nobody opened`;
    return;
  }
  // An answer whose arrival nobody confirmed is sent again in a resumed conversation.
  const most = asked.length * conversation.opened.length;
  if (answers.length > most) yield `${name} was answered ${answers.length} times, and asked ${asked.length}`;
  if (!conversation.lost && !givenUp && answers.length < asked.length) {
    yield `${name} was asked ${asked.length} times, and answered ${answers.length}`;
  }
  const own = new Set(answers.filter(({ code }) => code !== 'DUPLICATE_ID').map(({ text }) => text));
  if (own.size > 1) yield `${name} got different answers: ${[...own].join(' / ')}`;
  const requests = new Set(asked.map(({ request }) => request));
  if (requests.size === 1 && answers.some(({ code }) => code === 'DUPLICATE_ID')) {
    yield `${name} was called a duplicate of itself`;
  }
}

/** A new conversation voids what was asked in those before it. */
function* judgeLateness(
  { name, conversation, effects }: Call,
  conversations: Map<string, Conversation>,
): Generator<string> {
  const since = conversations.get(conversation)?.opened.at(-1) ?? 0;
  const later = [...conversations.values()]
    .flatMap(({ opened }) => opened.slice(0, 1))
    .filter((at) => at > since);
  const over = Math.min(...later);
  for (const effect of effects) {
    if (effect > over + LATE_MS) {
      yield `${name} took effect ${Math.round(effect - over)} ms after its conversation was replaced`;
    }
  }
}

/** On one tab what was asked first takes effect first. */
function* judgeOrder(happenings: readonly Happening[]): Generator<string> {
  const asked = new Map<string, { call: string; lane: string; place: number }>();
  const last = new Map<string, { call: string; place: number }>();
  for (const [place, happening] of happenings.entries()) {
    if (happening.kind === 'asked' && happening.mark !== undefined && !asked.has(happening.mark)) {
      const { conversation, tab, mark } = happening;
      asked.set(mark, { call: nameOf(happening), lane: `${conversation} ${tab}`, place });
    }
    const about = happening.kind === 'effect' ? asked.get(happening.mark) : undefined;
    if (!about) continue;
    const before = last.get(about.lane);
    if (before && before.place > about.place) {
      yield `${about.call} took effect after ${before.call}, which was asked later`;
    }
    last.set(about.lane, about);
  }
}
