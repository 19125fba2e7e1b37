import type { AgentEvent } from './dialects/dialect';
import type { Frame } from './frame';
import { createSpeech } from './speech';
import type { Thread } from './thread';
import type { Turns } from './turns';

interface Given {
  thread: Thread;
  turns: Turns;
  /** False once another socket has taken this one's place. */
  current(): boolean;
  ready(): void;
  isReady(): boolean;
  reply(frame: Frame): void;
  /** A complaint that may explain why the socket closes next. */
  complain(reason: string): void;
  end(phase: 'failed' | 'off', reason: string): void;
  onEvent(event: AgentEvent): void;
}

/** What one socket's events do to the conversation; what is none of its business is handed on. */
export function createHearing(given: Given): (event: AgentEvent) => void {
  const { thread, turns, onEvent } = given;
  const speech = createSpeech();
  let lastUnanswerable: string | undefined;
  const hear = (event: AgentEvent) => {
    switch (event.kind) {
      case 'several':
        for (const one of event.events) if (given.current()) hear(one);
        return;
      case 'named':
        thread.name(event.conversation);
        return;
      case 'ready':
        // Some say so again, and after every change.
        if (given.isReady()) return;
        thread.open(event.conversation);
        given.ready();
        return;
      case 'textPart':
        speech.add(event.text);
        return;
      case 'textEnd': {
        const text = speech.end();
        if (text) onEvent({ kind: 'text', from: 'agent', text });
        return;
      }
      case 'turn':
        if (event.begins) turns.begin();
        else turns.end();
        return;
      case 'busy':
        turns.begin();
        turns.want();
        return;
      case 'reply':
        given.reply(event.frame);
        return;
      case 'settled':
        thread.settle(event.id);
        onEvent(event);
        return;
      case 'problem':
        if (event.lasting) given.end('failed', event.reason);
        else given.complain(event.reason);
        return;
      case 'rejected':
        if (!given.isReady()) return given.end('failed', event.reason);
        given.complain(event.reason);
        onEvent({ kind: 'notice', text: event.reason });
        return;
      case 'ended':
        given.end('off', event.reason);
        return;
      case 'badCall':
        // A stream of the same unreadable frames is told once.
        if (event.id === undefined && event.problem === lastUnanswerable) return;
        if (event.id === undefined) lastUnanswerable = event.problem;
        onEvent(event);
        return;
      case 'offer':
        if (!given.isReady()) hear({ kind: 'ready' });
        onEvent(event);
        return;
      case 'call':
        // A server that calls has begun, whether it said so or not.
        if (!given.isReady()) hear({ kind: 'ready' });
        turns.asked(event.id);
        onEvent(event);
        return;
      case 'cancel':
        turns.drop(event.id);
        onEvent(event);
        return;
      default:
        onEvent(event);
    }
  };
  return hear;
}
