import { isStop } from '#contract/stopWords';
import type { MicrophoneState } from '#contract/voice';
import { createMouth } from './mouth';
import { type Recogniser, recognise } from './recogniser';
import type { Report, Way } from './way';

/** The browser's own ears and mouth, for agents of words. Without ears it still speaks, and reports that it hears nothing. */
export function openWordsWay(volume: number, report: Report): Way {
  const tell = (state: MicrophoneState) => report({ kind: 'microphone', state });
  const language = navigator.language;
  let ears: Recogniser | undefined;
  let isListening = false;
  let isSpeaking = false;
  let loudness = volume;
  const mouth = createMouth(language, (on) => {
    isSpeaking = on;
    report({ kind: 'audible', on });
  });
  return {
    listen(on) {
      isListening = on;
    },
    setVolume(wanted) {
      loudness = wanted;
    },
    flush: mouth.hush,
    say: (text) => mouth.say(text, loudness),
    // It always hears the preferred microphone: the interface takes no other.
    async takeMicrophone() {
      ears?.stop();
      tell('asking');
      ears = recognise(window, {
        language,
        begun: () => tell('on'),
        said(text) {
          // It hears its own mouth: until that is silent, only “stop” is surely the user's.
          if (isListening && (!isSpeaking || isStop(text))) report({ kind: 'said', text });
        },
        lost: tell,
      });
      if (!ears) tell('noEars');
    },
    close() {
      ears?.stop();
      mouth.hush();
    },
  };
}
