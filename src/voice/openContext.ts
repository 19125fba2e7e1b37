import { browser } from 'wxt/browser';
import { onTouch } from './onTouch';

/**
 * A sound context that runs at this rate, with our processors in it; the browser itself resamples between it and the
 * devices. `held` is called when the browser does not let it run, and again when it does.
 */
export async function openContext(rate: number, held: (on: boolean) => void): Promise<AudioContext> {
  const context = new AudioContext({ sampleRate: rate, latencyHint: 'interactive' });
  let unlisten = () => {};
  context.onstatechange = () => {
    if (context.state !== 'suspended') unlisten();
    if (context.state !== 'closed') held(context.state === 'suspended');
  };
  await context.audioWorklet.addModule(
    new URL('voiceWorklet.js', browser.runtime.getURL('/popup.html')).href,
  );
  // Started while nobody touched the page, some browsers wait: told by the state, not by this promise.
  void context.resume();
  // One that never began to run tells of no change.
  setTimeout(() => {
    if (context.state !== 'suspended') return;
    held(true);
    unlisten = onTouch(() => void context.resume());
  }, BEGIN_MS);
  return context;
}

const BEGIN_MS = 1_000;
