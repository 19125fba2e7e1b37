import { browser } from 'wxt/browser';
import type { Desk } from '#calls/desk';
import { isHeard, type Voice, type VoiceSettings } from '#contract/voice';
import { voice, voiceSettings } from '#store/voice';

/**
 * Where the user wants it, tells in a corner of the page in view what the agent does. Pages without our code get none for it: the sign
 * comes with the first call.
 */
export function showPill({ ports, currentTab }: Pick<Desk, 'ports' | 'currentTab'>): {
  running(count: number): void;
} {
  let isWanted = false;
  let running = 0;
  let shownIn: number | undefined;
  let shown = '';
  let drawing: Promise<void> = Promise.resolve();
  const say = async (tabId: number, words: string) => (await ports.find(tabId))?.pill(words);
  const draw = async () => {
    const words = isWanted ? wordsOf(await voice.read(), running) : '';
    if (words === '' && shown === '') return;
    const tabId = (await currentTab())?.id;
    if (shown !== '' && shownIn !== undefined && shownIn !== tabId) await say(shownIn, '');
    // A page that came meanwhile has no sign yet: the same words are said again.
    if (tabId !== undefined) await say(tabId, words);
    shownIn = tabId;
    shown = words;
  };
  const next = () => {
    // Calls of whoever does not want it pay nothing for it.
    if (!isWanted && shown === '') return;
    // A tab that was closed, or hangs, shows nothing.
    drawing = drawing.then(draw).catch((fault) => console.warn('The sign in the page was not drawn.', fault));
  };
  const want = ({ pill }: VoiceSettings) => {
    isWanted = pill;
    next();
  };
  voice.watch(next);
  voiceSettings.watch(want);
  void voiceSettings.read().then(want);
  browser.tabs.onActivated.addListener(next);
  return {
    running(count) {
      running = count;
      next();
    },
  };
}

function wordsOf(talk: Voice, running: number): string {
  const doing = doingOf(talk, running);
  const text = doing ? browser.i18n.getMessage(doing) : '';
  return isHeard(talk) && doing !== 'talkListening' ? `● ${text}` : text;
}

function doingOf(talk: Voice, running: number) {
  if (running > 0) return 'pillActing';
  if (!talk.on) return undefined;
  if (talk.doing === 'speaking') return 'talkSpeaking';
  if (talk.doing === 'thinking') return 'talkThinking';
  return isHeard(talk) ? 'talkListening' : 'talkMuted';
}
