import { browser } from 'wxt/browser';

/** The pages that have what a background has not: microphone and speaker, and the user's eye. */
export interface SoundPages {
  open(): Promise<void>;
  close(): Promise<void>;
  askUser(): Promise<void>;
}

// Of Chrome's API, which the types for both browsers do not have (developer.chrome.com/docs/extensions/reference/api/offscreen).
interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** An offscreen document where the browser has such a thing, else the microphone page in a pinned tab. */
export function soundPages(): SoundPages {
  const { offscreen } = browser as { offscreen?: Offscreen };
  return offscreen ? inOffscreen(offscreen) : inPinnedTab;
}

function inOffscreen(offscreen: Offscreen): SoundPages {
  let changing: Promise<void> = Promise.resolve();
  const one = (change: () => Promise<void>) => {
    // One that failed does not keep the next from being tried.
    changing = changing.catch(() => undefined).then(change);
    return changing;
  };
  return {
    open: () =>
      one(async () => {
        if (await offscreen.hasDocument()) return;
        await offscreen.createDocument({
          url: 'offscreen.html',
          // Playing alone would be ended after half a minute of silence.
          reasons: ['USER_MEDIA', 'AUDIO_PLAYBACK'],
          justification: 'The user talks with the agent through microphone and speaker.',
        });
      }),
    close: () =>
      one(async () => {
        if (await offscreen.hasDocument()) await offscreen.closeDocument();
      }),
    askUser: () => showMicrophonePage(false),
  };
}

const inPinnedTab: SoundPages = {
  open: () => showMicrophonePage(true),
  // It is the user's tab: the microphone is let go of, the page stays.
  close: async () => undefined,
  askUser: () => showMicrophonePage(true),
};

async function showMicrophonePage(pinned: boolean): Promise<void> {
  const url = browser.runtime.getURL('/microphone.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url, pinned });
  else await browser.tabs.update(open.id, { active: true });
}
