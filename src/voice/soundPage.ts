import type { MicrophoneState } from '#contract/voice';
import type { VoiceOrder, VoiceReport } from '#contract/voiceLink';
import { openCallWay } from './callWay';
import { watchDevices } from './devices';
import { playEarcon } from './earcons';
import { openSocketWay } from './socketWay';
import type { Report, Way } from './way';
import { openWordsWay } from './wordsWay';

type Open = Extract<VoiceOrder, { kind: 'open' }>;

export interface SoundPage {
  obey(order: VoiceOrder): void;
  /** Lets go of microphone and speaker. */
  close(): void;
}

/** Microphone and speaker of one conversation, as the background orders them. */
export function createSoundPage(send: (told: VoiceReport) => void): SoundPage {
  let way: Way | undefined;
  let isListening = false;
  let device = '';
  let state: MicrophoneState = 'off';
  // One after another: opening takes a while, and what was opened last holds.
  let opening: Promise<void> = Promise.resolve();

  const report = (told: VoiceReport) => {
    if (told.kind === 'microphone') state = told.state;
    send(told);
  };
  const close = () => {
    way?.close();
    way = undefined;
  };
  const open = async (order: Open) => {
    close();
    way = await openWay(order, report);
    way.listen(isListening);
    await way.takeMicrophone(device);
  };
  const next = (step: () => Promise<void> | void) => {
    opening = opening.then(step).catch((fault) => {
      console.error('The sound was not opened.', fault);
      report({ kind: 'microphone', state: 'taken' });
    });
  };

  watchDevices(() => {
    if (state === 'unplugged' || state === 'noDevice') next(() => way?.takeMicrophone(device));
  });
  return {
    obey(order) {
      switch (order.kind) {
        case 'open':
          isListening = order.listening;
          device = order.device;
          next(() => open(order));
          return;
        case 'microphone':
          device = order.device;
          next(() => way?.takeMicrophone(device));
          return;
        case 'listen':
          isListening = order.on;
          way?.listen(order.on);
          return;
        case 'volume':
          way?.setVolume(order.volume);
          return;
        case 'play':
          way?.play?.(order.sound);
          return;
        case 'say':
          way?.say?.(order.text);
          return;
        case 'earcon':
          playEarcon(order.earcon, order.volume);
          return;
        case 'flush':
          way?.flush();
          return;
        case 'close':
          next(() => {
            close();
            report({ kind: 'microphone', state: 'off' });
          });
          return;
      }
    },
    close: () => next(close),
  };
}

function openWay({ way, volume }: Open, report: Report): Way | Promise<Way> {
  switch (way.kind) {
    case 'socket':
      return openSocketWay(way.formats, volume, report);
    case 'call':
      return openCallWay(way.offer, volume, report);
    case 'words':
      return openWordsWay(way.language, volume, report);
  }
}
