import { browser } from 'wxt/browser';
import { STOP_SAID } from '#agent/stopSaid';
import type { Consent } from '#calls/consent';
import type { Delivery } from '#calls/delivery';
import type { Command } from '#contract/command';
import { isStop } from '#contract/stopWords';
import { addChatLine } from '#store/chat';
import type { Conversing } from './converse';
import type { Voice } from './voice';

/** What is not between the user and the agent is no matter of the session. */
export type SessionCommand = Exclude<Command, { kind: 'look' | 'look_for_tools' | 'undo' | 'forget' }>;

interface Given {
  delivery: Delivery;
  consent: Consent;
  voice: Voice;
  current(): Conversing | undefined;
  turnTo(profileId: string): Promise<void>;
  nudge(): void;
  /** The user said something here. */
  onSaid(): void;
}

export interface Obedience {
  obey(command: SessionCommand): void;
  /** Ends all that runs and all that is being said; the agent knows already. */
  halt(why: string): void;
}

/** What the user commands from our own pages and keys. */
export function createObedience(given: Given): Obedience {
  const { delivery, consent, voice, current, turnTo, nudge, onSaid } = given;
  const halt = (why: string) => {
    delivery.stopAll(why);
    voice.flush();
  };
  const stop = () => {
    halt('The user pressed Stop.');
    const open = current();
    if (open?.agent.sendStop()) open.listener.expectEcho(STOP_SAID);
  };
  const say = async (text: string) => {
    if (isStop(text)) halt('The user said stop.');
    const open = current();
    const isSent = open?.agent.sendText(text) ?? false;
    onSaid();
    if (isSent) open?.listener.expectEcho(text);
    await addChatLine({ from: 'user', text });
    if (!isSent) await addChatLine({ from: 'agent', text: browser.i18n.getMessage('chatNotConnected') });
  };
  const obey = (command: SessionCommand) => {
    switch (command.kind) {
      case 'connect':
        void turnTo(command.profileId);
        return;
      case 'disconnect':
        void turnTo('');
        return;
      case 'say':
        void say(command.text);
        return;
      case 'stop':
        stop();
        return;
      case 'talk':
      case 'listen':
      case 'microphone':
        voice.obey(command);
        return;
      case 'answer':
        consent.answer(command.question, command.answer);
        return;
      case 'choose':
        current()?.agent.choose(command.key, command.preset);
        return;
      case 'goOn':
        consent.goOn();
        return;
      case 'wake':
        nudge();
        return;
    }
  };
  return { obey, halt };
}
