import type { MicrophoneState } from '#contract/voice';

/** The browser's own ears. */
export interface Recogniser {
  stop(): void;
}

interface Hears {
  language: string;
  /** It listens now. */
  begun(): void;
  /** A sentence of the user's is complete. */
  said(text: string): void;
  /** It does not listen any more, and why. */
  lost(state: MicrophoneState): void;
}

// TypeScript's DOM library does not have it yet (webaudio.github.io/web-speech-api).
interface Recognition {
  lang: string;
  continuous: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}
type Result = ArrayLike<{ transcript: string }> & { isFinal: boolean };

/** Listens until stopped; nothing where the browser has no ears, as Firefox. */
export function recognise(scope: object, { language, begun, said, lost }: Hears): Recogniser | undefined {
  const Ears: (new () => Recognition) | undefined =
    Reflect.get(scope, 'SpeechRecognition') ?? Reflect.get(scope, 'webkitSpeechRecognition');
  if (!Ears) return undefined;
  const ears = new Ears();
  let isOn = true;
  ears.lang = language;
  ears.continuous = true;
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
    default:
      return 'noEars';
  }
}
