import { browser } from 'wxt/browser';
import type { Connection } from '#contract/connection';
import { isHeard, type Voice } from '#contract/voice';

const HEARD = '●';
const CONNECTED = '✓';
const RED = '#b91c1c';

interface Badge {
  text: string;
  colour: string;
  /** The toolbar button's tooltip and accessible name. */
  title: string;
}

interface BadgeFacts {
  connection: Connection;
  /** Something waits for the user's word. */
  needsUser: boolean;
  running: number;
  voice: Voice;
}

/** What the toolbar button says: who listens, always; and what needs you, runs, is connected or is wrong. */
export function badgeOf(facts: BadgeFacts): Badge {
  const badge = badgeWithoutEars(facts);
  if (!isHeard(facts.voice)) return badge;
  const listening = browser.i18n.getMessage('badgeListening');
  // Red whatever else there is: the microphone is told of before all.
  if (badge.text === CONNECTED) return { text: HEARD, colour: RED, title: listening };
  return { text: `${HEARD}${badge.text}`, colour: RED, title: `${listening}. ${badge.title}` };
}

function badgeWithoutEars({ connection, needsUser, running, voice }: BadgeFacts): Badge {
  const text = browser.i18n.getMessage;
  if (needsUser) return { text: '?', colour: '#b45309', title: text('badgeNeedsYou') };
  if (running > 0) return { text: '…', colour: '#1d4ed8', title: text('badgeRunning') };
  switch (connection.phase) {
    case 'live':
      if (voice.on && voice.doing === 'speaking')
        return { text: '♪', colour: '#1d4ed8', title: text('badgeSpeaking') };
      return { text: CONNECTED, colour: '#15803d', title: text('badgeConnected') };
    case 'connecting':
    case 'waiting':
      return { text: '…', colour: '#525252', title: text('badgeConnecting') };
    case 'failed':
      return { text: '!', colour: RED, title: text('badgeFailed') };
    case 'off':
      return { text: '', colour: '#525252', title: text('badgeOff') };
  }
}

/** Draws the badge; unchanged badges cost nothing. */
export function createBadgePainter(): (facts: BadgeFacts) => void {
  let shown = '';
  return (facts) => {
    const badge = badgeOf(facts);
    const wanted = JSON.stringify(badge);
    if (wanted === shown) return;
    shown = wanted;
    void browser.action.setBadgeText({ text: badge.text });
    void browser.action.setBadgeBackgroundColor({ color: badge.colour });
    void browser.action.setTitle({ title: badge.title });
  };
}
