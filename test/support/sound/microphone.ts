import type { BrowserName } from '#launcher/browsers/browserName';
import type { OpenOptions } from '#launcher/browsers/openBrowser';
import { MICROPHONE, type SoundCard, soundCards } from './soundCard';
import { microphoneFile } from './speech';
import type { Wave } from './wave';

/** What a browser is started with so that it has a microphone, and does not ask before it is used. */
export interface Microphone {
  launch: Pick<OpenOptions, 'args' | 'preferences' | 'env'>;
  remove(): Promise<void>;
}

export interface Microphones {
  /** Whether anything is heard and played; where not, the microphone is there all the same. */
  hasSound: boolean;
  /** What the browser calls them. */
  label: string;
  /** Hears the wave again and again. */
  plugIn(wave: Wave): Promise<Microphone>;
}

/** Lets Chromium hear beeps, without asking. */
export const BEEPS = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** Chromium takes a file for a microphone; Firefox does not, and runs no sound where it has no sound card and none can be made. */
export function microphones(browser: BrowserName): Microphones {
  if (browser === 'chromium') return fromFile;
  const makeCard = soundCards();
  return makeCard ? ofSoftware(makeCard) : silent;
}

const fromFile: Microphones = {
  hasSound: true,
  label: 'Fake Audio Input',
  async plugIn(wave) {
    const { path, remove } = await microphoneFile(wave);
    return { launch: { args: [...BEEPS, `--use-file-for-fake-audio-capture=${path}`] }, remove };
  },
};

const UNASKED = { 'media.navigator.permission.disabled': true };

const ofSoftware = (makeCard: (wave: Wave) => Promise<SoundCard>): Microphones => ({
  hasSound: true,
  label: MICROPHONE,
  async plugIn(wave) {
    const { env, remove } = await makeCard(wave);
    return { launch: { env, preferences: UNASKED }, remove };
  },
});

const silent: Microphones = {
  hasSound: false,
  label: 'Default Audio Device',
  plugIn: async () => ({
    launch: { preferences: { ...UNASKED, 'media.navigator.streams.fake': true } },
    remove: async () => undefined,
  }),
};
