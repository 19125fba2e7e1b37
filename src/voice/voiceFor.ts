type Spoken = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that speaks this language best: one of this device before one that sends the words away, then one of the same
 * region, then the browser's own choice. None rather than one of another language.
 */
export function voiceFor<V extends Spoken>(voices: readonly V[], language: string): V | undefined {
  const rank = (voice: V) =>
    (voice.localService ? 4 : 0) + (tagOf(voice.lang) === tagOf(language) ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter(({ lang }) => primary(lang) === primary(language))
    .reduce<V | undefined>((best, each) => (best && rank(best) >= rank(each) ? best : each), undefined);
}

// Android writes `en_US`.
const tagOf = (lang: string) => lang.replace('_', '-').toLowerCase();

const primary = (lang: string) => tagOf(lang).split('-')[0];
