import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { isVisible } from '../document/visible';
import { checkGoing } from '../document/waiting';
import { nameOf } from '../names/name';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import { type MediaAction, mediaActions } from './mediaActions';

export interface MediaControl {
  action: MediaAction;
  /** Seconds for seeking, a factor for speed, per cent for volume. */
  amount?: number | undefined;
  target?: string | undefined;
}

/** Plays, pauses, seeks … a video or sound and reads back how it stands. Throws TARGET_NOT_FOUND, NO_EFFECT. */
export async function controlMedia(page: Page, asked: MediaControl, signal: AbortSignal): Promise<Outcome> {
  const media = asked.target === undefined ? mainMedia(page) : await mediaAt(page, asked.target, signal);
  const { act, isDone, said } = mediaActions[asked.action];
  const what = nameOf(page, media) || (media.localName === 'video' ? 'the video' : 'the sound');
  const amount = asked.amount;
  checkGoing(signal);
  const before = stateOf(media);
  const wanted = act(media, amount);
  // Playing may need data and the browser's leave; everything else is done at once.
  const refusal = await wanted?.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isDone(media, amount)) throw asked.action === 'captions' ? uncaptioned(what) : refused(what, refusal);
  const after = stateOf(media);
  const same = JSON.stringify(before) === JSON.stringify(after);
  return { verdict: same ? 'no_change' : 'changed', say: said(what, media), data: after };
}

function stateOf(media: HTMLMediaElement) {
  return {
    paused: media.paused,
    muted: media.muted,
    volume: Math.round(media.volume * 100),
    speed: media.playbackRate,
    captions: [...(media.textTracks ?? [])].some(({ mode }) => mode === 'showing'),
    atSeconds: Math.round(media.currentTime),
    ofSeconds: Number.isFinite(media.duration) ? Math.round(media.duration) : null,
  };
}

function refused(what: string, reason: unknown): ToolFailure {
  if (reason instanceof DOMException && reason.name === 'NotAllowedError') {
    return new ToolFailure(
      'NO_EFFECT',
      `The browser lets ${what} play with sound only after a press of the user’s own. Mute it first, or ask the user.`,
    );
  }
  return new ToolFailure('NO_EFFECT', `The page’s player did not follow for ${what}. Try its own buttons.`);
}

function uncaptioned(what: string): ToolFailure {
  return new ToolFailure(
    'NO_EFFECT',
    `There are no captions that the browser knows of for ${what}. Try the player’s own button.`,
  );
}

async function mediaAt(page: Page, target: string, signal: AbortSignal): Promise<HTMLMediaElement> {
  const element = await pointedAt(page, { target }, { purpose: 'any', signal });
  const media = isMedia(element) ? element : [...element.querySelectorAll('video, audio')].find(isMedia);
  if (media) return media;
  throw new ToolFailure('TARGET_NOT_FOUND', 'What was named is no video or sound. Leave the target out.');
}

// What plays is meant first, then the largest that can be seen, then any sound.
function mainMedia(page: Page): HTMLMediaElement {
  const all = [...page.document.querySelectorAll('video, audio')].filter(isMedia);
  const size = (media: Element) => (isVisible(media) ? media.clientWidth * media.clientHeight : 0);
  const [main] = all.sort((a, b) => Number(a.paused) - Number(b.paused) || size(b) - size(a));
  if (main) return main;
  throw new ToolFailure('TARGET_NOT_FOUND', 'The page has no video or sound of its own.');
}

const isMedia = (element: Element): element is HTMLMediaElement => element instanceof HTMLMediaElement;
