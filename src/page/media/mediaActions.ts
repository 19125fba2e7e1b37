import { capital } from '#contract/capital';

interface Action {
  /** A promise where the browser may refuse. */
  act(media: HTMLMediaElement, amount: number | undefined): Promise<void> | undefined;
  isDone(media: HTMLMediaElement, amount: number | undefined): boolean;
  said(what: string, media: HTMLMediaElement): string;
}

const SEEK_SECONDS = 10;

/** What can be done with a video or sound, how, and how it is told that it happened. */
export const mediaActions = {
  play: {
    act: (media) => media.play(),
    isDone: (media) => !media.paused,
    said: (what) => `Playing ${what}.`,
  },
  pause: {
    act: (media) => done(() => media.pause()),
    isDone: (media) => media.paused,
    said: (what) => `Paused ${what}.`,
  },
  mute: {
    act: (media) => done(() => setMuted(media, true)),
    isDone: (media) => media.muted,
    said: (what) => `Muted ${what}.`,
  },
  unmute: {
    act: (media) => done(() => setMuted(media, false)),
    isDone: (media) => !media.muted,
    said: (what) => `${capital(what)} has sound again.`,
  },
  forward: {
    act: (media, seconds = SEEK_SECONDS) => done(() => seek(media, media.currentTime + seconds)),
    isDone: () => true,
    said: place,
  },
  back: {
    act: (media, seconds = SEEK_SECONDS) => done(() => seek(media, media.currentTime - seconds)),
    isDone: () => true,
    said: place,
  },
  seek: {
    act: (media, seconds = 0) => done(() => seek(media, seconds)),
    isDone: () => true,
    said: place,
  },
  volume: {
    act: (media, percent = 50) => done(() => setVolume(media, percent)),
    isDone: (media, percent = 50) => Math.abs(media.volume * 100 - Math.min(100, Math.max(0, percent))) < 1,
    said: (what, media) => `The volume of ${what} is ${Math.round(media.volume * 100)} per cent.`,
  },
  captions: {
    act: (media) => done(() => showCaptions(media)),
    isDone: (media) => captionsOf(media).some(({ mode }) => mode === 'showing'),
    said: (what) => `${capital(what)} shows captions.`,
  },
  no_captions: {
    act: (media) => done(() => hideCaptions(media)),
    isDone: (media) => captionsOf(media).every(({ mode }) => mode !== 'showing'),
    said: (what) => `${capital(what)} shows no captions.`,
  },
  speed: {
    act: (media, factor = 1) => done(() => setSpeed(media, factor)),
    isDone: (media, factor = 1) => Math.abs(media.playbackRate - factor) < 0.01,
    said: (what, media) => `${capital(what)} plays at ${media.playbackRate} times its speed.`,
  },
} satisfies Record<string, Action>;

export type MediaAction = keyof typeof mediaActions;

function done(act: () => void): undefined {
  act();
}

function setMuted(media: HTMLMediaElement, muted: boolean) {
  media.muted = muted;
}

function seek(media: HTMLMediaElement, seconds: number) {
  const end = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
  media.currentTime = Math.min(end, Math.max(0, seconds));
}

// Those in the page's language before others; one that shows already stays.
function showCaptions(media: HTMLMediaElement) {
  const captions = captionsOf(media);
  if (captions.some(({ mode }) => mode === 'showing')) return;
  const language = media.ownerDocument.documentElement.lang.slice(0, 2);
  const first =
    captions.find((track) => language !== '' && track.language.startsWith(language)) ?? captions[0];
  if (first) first.mode = 'showing';
}

function hideCaptions(media: HTMLMediaElement) {
  for (const track of captionsOf(media)) track.mode = 'hidden';
}

const captionsOf = ({ textTracks }: HTMLMediaElement) =>
  [...(textTracks ?? [])].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');

function setVolume(media: HTMLMediaElement, percent: number) {
  media.volume = Math.min(1, Math.max(0, percent / 100));
}

function setSpeed(media: HTMLMediaElement, factor: number) {
  media.playbackRate = factor;
}

function place(what: string, media: HTMLMediaElement): string {
  const seconds = Math.round(media.currentTime);
  const minutes = Math.floor(seconds / 60);
  return `${capital(what)} is at ${minutes > 0 ? `${minutes} min ` : ''}${seconds % 60} s.`;
}
