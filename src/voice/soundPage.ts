import { fromBase64, toBase64 } from '#contract/base64';
import type { SoundFormats } from '#contract/sound';
import type { MicrophoneState } from '#contract/voice';
import type { VoiceOrder, VoiceReport } from '#contract/voiceLink';
import { capture } from './capture';
import { watchDevices } from './devices';
import { openMicrophone } from './microphone';
import { fromWire, toWire } from './samples';
import { openSpeaker, type Speaker } from './speaker';

type Open = Extract<VoiceOrder, { kind: 'open' }>;

export interface SoundPage {
  obey(order: VoiceOrder): void;
  /** Lets go of microphone and speaker. */
  close(): void;
}

/** Microphone and speaker of one conversation, as the background orders them. */
export function createSoundPage(report: (told: VoiceReport) => void): SoundPage {
  let formats: SoundFormats | undefined;
  let speaker: Speaker | undefined;
  let closeMicrophone = () => {};
  let isListening = false;
  let state: MicrophoneState = 'off';
  let device = '';
  // One after another: opening takes a while, and what was opened last holds.
  let opening: Promise<void> = Promise.resolve();

  const tell = (now: MicrophoneState) => {
    state = now;
    report({ kind: 'microphone', state });
  };
  const close = () => {
    closeMicrophone();
    closeMicrophone = () => {};
    speaker?.close();
    speaker = undefined;
    formats = undefined;
  };
  const listen = async () => {
    closeMicrophone();
    closeMicrophone = () => {};
    const wanted = formats?.fromUser;
    if (!wanted) return;
    tell('asking');
    const got = await openMicrophone({ device, onLost: tell });
    if (typeof got === 'string') return tell(got);
    const cutting = await capture(got.stream, wanted.rate, {
      frame(samples) {
        // Agents want sound all the time; what is said while muted does not leave this page.
        if (!isListening) samples.fill(0);
        report({ kind: 'heard', sound: toBase64(toWire(samples, wanted)) });
      },
      held: (on) => tell(on ? 'held' : 'on'),
    });
    closeMicrophone = () => {
      cutting.close();
      got.close();
    };
    tell('on');
  };
  const open = async (order: Open) => {
    close();
    ({ formats, device, listening: isListening } = order);
    const made = await openSpeaker(formats.fromAgent.rate, (on) => report({ kind: 'audible', on }));
    made.setVolume(order.volume);
    speaker = made;
    await listen();
  };
  const play = (sound: string) => {
    const bytes = fromBase64(sound);
    if (bytes && formats) speaker?.play(fromWire(bytes, formats.fromAgent));
  };
  const next = (step: () => Promise<void> | void) => {
    opening = opening.then(step).catch((fault) => {
      console.error('The sound was not opened.', fault);
      tell('taken');
    });
  };

  watchDevices(() => {
    if (state === 'unplugged' || state === 'noDevice') next(listen);
  });
  return {
    obey(order) {
      switch (order.kind) {
        case 'open':
          next(() => open(order));
          return;
        case 'listen':
          isListening = order.on;
          return;
        case 'volume':
          speaker?.setVolume(order.volume);
          return;
        case 'play':
          play(order.sound);
          return;
        case 'flush':
          speaker?.flush();
          return;
        case 'close':
          next(() => {
            close();
            tell('off');
          });
          return;
      }
    },
    close: () => next(close),
  };
}
