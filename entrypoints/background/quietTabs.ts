import { browser } from 'wxt/browser';
import { isHeard, type Voice, type VoiceSettings } from '#contract/voice';

const PAUSE_MS = 800;

/** Mutes the tabs that can be heard while the user or the agent speaks, and gives them back their sound after. */
export function createTabQuieter(settings: () => Promise<VoiceSettings>): (voice: Voice) => Promise<void> {
  let wasTalking: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changing: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>) => {
    // A tab that was closed meanwhile needs nothing.
    changing = changing.then(step).catch((fault) => console.warn('A tab was not muted or unmuted.', fault));
  };
  // A tab may begin to play while someone speaks.
  const muteNewcomer = (_tabId: number, { audible }: { audible?: boolean }) => {
    if (audible) next(mute);
  };
  return async (voice) => {
    const wishes = await settings();
    const isTalking = wishes.quietsTabs && speaks(voice, wishes);
    if (isTalking === wasTalking) return;
    wasTalking = isTalking;
    clearTimeout(timer);
    if (isTalking) {
      browser.tabs.onUpdated.addListener(muteNewcomer);
      next(mute);
    } else {
      timer = setTimeout(() => {
        browser.tabs.onUpdated.removeListener(muteNewcomer);
        next(unmute);
      }, PAUSE_MS);
    }
  };
}

function speaks(voice: Voice, { style }: VoiceSettings): boolean {
  if (!voice.on) return false;
  return voice.doing === 'speaking' || voice.userSpeaks || (style !== 'open' && isHeard(voice));
}

async function mute(): Promise<void> {
  const loud = await browser.tabs.query({ audible: true, muted: false });
  const ours = browser.runtime.getURL('/');
  const others = loud.filter(({ url }) => !url?.startsWith(ours));
  await Promise.all(others.map(({ id }) => browser.tabs.update(id, { muted: true })));
}

/** The browser remembers who muted a tab: what the user muted stays so, and so does it when this background ends. */
async function unmute(): Promise<void> {
  const muted = await browser.tabs.query({ muted: true });
  const byUs = muted.filter(({ mutedInfo }) => mutedInfo?.extensionId === browser.runtime.id);
  await Promise.all(byUs.map(({ id }) => browser.tabs.update(id, { muted: false })));
}
