// TypeScript's DOM library does not have these yet (webaudio.github.io/web-speech-api).
export interface Recognition {
  lang: string;
  continuous: boolean;
  processLocally?: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}
type Result = ArrayLike<{ transcript: string }> & { isFinal: boolean };

/** A browser's recognition of speech. */
export interface Ears {
  new (): Recognition;
  available?(wanted: { langs: string[]; processLocally: boolean }): Promise<string>;
  install?(wanted: { langs: string[] }): Promise<boolean>;
}

/** Where speech of a language is understood: on this device, where the browser sends it, or nowhere. */
export interface Understanding {
  where: 'device' | 'elsewhere' | 'nowhere';
  /** Whether the device understands it as well, once what it needs for that has come. */
  fetched?: Promise<boolean>;
}

/** The recognition of a window; nothing where the browser has none, as Firefox. */
export function earsOf(scope: object): Ears | undefined {
  return Reflect.get(scope, 'SpeechRecognition') ?? Reflect.get(scope, 'webkitSpeechRecognition');
}

/** Where this language is understood. What the device lacks for it is fetched, so that nothing has to be sent away. */
export async function understanding(ears: Ears, language: string): Promise<Understanding> {
  // Browsers that cannot be asked send speech away, and tell by an error that a language is unknown.
  if (!ears.available) return { where: 'elsewhere' };
  const langs = [regional(language)];
  const ask = (processLocally: boolean) =>
    // One that refuses to tell (by a policy, say) does not understand here either.
    ears.available?.({ langs, processLocally }).catch(() => 'unavailable');
  const [here, anywhere] = await Promise.all([ask(true), ask(false)]);
  if (here === 'available') return { where: 'device' };
  const where = anywhere === 'available' ? 'elsewhere' : 'nowhere';
  const isOffered = here === 'downloadable' || here === 'downloading';
  if (!isOffered || !ears.install) return { where };
  return { where, fetched: ears.install({ langs }).catch(() => false) };
}

/** With the region it is spoken in most: recognition is named by both. */
export function regional(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}-${region}` : language;
}
