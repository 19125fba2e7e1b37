import type { MicrophoneState } from '#contract/voice';
import { type Ears, regional } from './ears';

/** The browser's ears while they listen. */
export interface Recogniser {
  stop(): void;
}

interface Hears {
  language: string;
  /** What is said does not leave this device. */
  onDevice: boolean;
  /** It listens now. */
  begun(): void;
  /** A sentence of the user's is complete. */
  said(text: string): void;
  /** It does not listen any more, and why. */
  lost(state: MicrophoneState): void;
}

/** Listens until stopped. */
export function recognise(Ears: Ears, { language, onDevice, begun, said, lost }: Hears): Recogniser {
  const ears = new Ears();
  let isOn = true;
  ears.lang = regional(language);
  ears.continuous = true;
  if (onDevice) ears.processLocally = true;
  ears.onresult = ({ resultIndex, results }) => {
    for (const result of Array.from(results).slice(resultIndex)) {
      const text = result.isFinal ? result[0]?.transcript.trim() : '';
      if (text && isOn) said(text);
    }
  };
  ears.onstart = begun;
  ears.onerror = ({ error }) => {
    const state = fatal(error);
    if (!state || !isOn) return;
    isOn = false;
    lost(state);
  };
  // It ends by itself after some silence.
  ears.onend = () => {
    if (isOn) ears.start();
  };
  ears.start();
  return {
    stop() {
      isOn = false;
      ears.abort();
    },
  };
}

function fatal(error: string): MicrophoneState | undefined {
  switch (error) {
    case 'no-speech':
    case 'aborted':
      return undefined;
    case 'not-allowed':
      return 'unasked';
    case 'audio-capture':
      return 'noDevice';
    case 'language-not-supported':
      return 'noLanguage';
    default:
      return 'noEars';
  }
}
