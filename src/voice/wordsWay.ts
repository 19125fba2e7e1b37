import { isStop } from '#contract/stopWords';
import type { MicrophoneState } from '#contract/voice';
import { type Ears, earsOf, type Understanding, understanding } from './ears';
import { createMouth } from './mouth';
import { type Recogniser, recognise } from './recogniser';
import type { Report, Way } from './way';

/** The browser's own ears and mouth, for agents of words. Without ears it still speaks, and reports that it hears nothing. */
export function openWordsWay(language: string, volume: number, report: Report): Way {
  const tell = (state: MicrophoneState) => report({ kind: 'microphone', state });
  let listening: Recogniser | undefined;
  let isOpen = true;
  let isListening = false;
  let isSpeaking = false;
  let loudness = volume;
  const mouth = createMouth(language, {
    audible(on) {
      isSpeaking = on;
      report({ kind: 'audible', on });
    },
    voiceless: () => report({ kind: 'unspoken', why: 'noVoice' }),
  });
  const hear = (ears: Ears, { where, fetched }: Understanding) => {
    if (!isOpen) return;
    void fetched?.then((has) => {
      if (has) hear(ears, { where: 'device' });
      else if (where === 'nowhere') tell('noLanguage');
    });
    listening?.stop();
    if (where === 'nowhere') return tell(fetched ? 'fetching' : 'noLanguage');
    listening = recognise(ears, {
      language,
      onDevice: where === 'device',
      begun: () => tell('on'),
      said(text) {
        // It hears its own mouth: until that is silent, only “stop” is surely the user's.
        if (isListening && (!isSpeaking || isStop(text))) report({ kind: 'said', text });
      },
      lost: tell,
    });
  };
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
      const ears = earsOf(window);
      if (!ears) return tell('noEars');
      tell('asking');
      hear(ears, await understanding(ears, language));
    },
    close() {
      isOpen = false;
      listening?.stop();
      mouth.hush();
    },
  };
}
