/** The browser's own mouth. */
export interface Mouth {
  say(text: string, volume: number): void;
  /** Falls silent at once. */
  hush(): void;
}

/** `audible` is told when it begins and when it has said all. */
export function createMouth(language: string, audible: (on: boolean) => void): Mouth {
  const waiting = new Set<SpeechSynthesisUtterance>();
  const ended = ({ utterance }: SpeechSynthesisEvent) => {
    if (waiting.delete(utterance) && waiting.size === 0) audible(false);
  };
  return {
    say(text, volume) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
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
