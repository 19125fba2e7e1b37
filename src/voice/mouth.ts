import { voiceFor } from './voiceFor';

/** The browser's own mouth. */
export interface Mouth {
  say(text: string, volume: number): void;
  /** Falls silent at once. */
  hush(): void;
}

interface Tells {
  /** It begins, or has said all. */
  audible(on: boolean): void;
  /** There is no voice of the language: this is not said. */
  voiceless(): void;
}

/** Speaks this language, with a voice of that language only. */
export function createMouth(language: string, { audible, voiceless }: Tells): Mouth {
  const waiting = new Set<SpeechSynthesisUtterance>();
  const ended = ({ utterance }: SpeechSynthesisEvent) => {
    if (waiting.delete(utterance) && waiting.size === 0) audible(false);
  };
  // Chromium begins to look for its voices when it is asked for them first, and has none until then.
  speechSynthesis.getVoices();
  return {
    say(text, volume) {
      const voice = voiceFor(speechSynthesis.getVoices(), language);
      if (!voice) return voiceless();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.volume = volume;
      words.onstart = () => audible(true);
      words.onend = ended;
      words.onerror = ended;
      // Chromium forgets the handlers of one that nobody holds.
      waiting.add(words);
      speechSynthesis.speak(words);
    },
    hush() {
      if (waiting.size === 0) return;
      waiting.clear();
      speechSynthesis.cancel();
      audible(false);
    },
  };
}
