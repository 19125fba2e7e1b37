import { browser } from 'wxt/browser';
import { VOICE_PORT, type VoiceReport, voiceOrder } from '#contract/voiceLink';
import { createSoundPage } from './soundPage';

const AGAIN_AFTER_MS = 500;

/**
 * Gives this page's microphone and speaker to the background for as long as the page is open. A background that ended
 * takes the port along; connecting again wakes it, and it orders anew what it wants.
 */
export function servePort(): void {
  let send: (told: VoiceReport) => void = () => undefined;
  const page = createSoundPage((told) => send(told));
  const connect = () => {
    const port = browser.runtime.connect({ name: VOICE_PORT });
    send = (told) => port.postMessage(told);
    port.onMessage.addListener((message: unknown) => {
      const order = voiceOrder.safeParse(message);
      if (order.success) page.obey(order.data);
    });
    port.onDisconnect.addListener(() => {
      send = () => undefined;
      page.close();
      setTimeout(connect, AGAIN_AFTER_MS);
    });
  };
  connect();
}
