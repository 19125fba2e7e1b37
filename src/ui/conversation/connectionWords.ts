import type { Connection } from '#contract/connection';
import type { IconName } from '../icon';
import { text } from '../text';

/** How a connection is told: colour, drawing and words always together. */
export interface ConnectionWords {
  tone: 'off' | 'busy' | 'good' | 'bad';
  icon: IconName;
  title: string;
  detail: string;
}

/** A connection's state in words, with the reason and what to do where it does not stand. */
export function connectionWords(connection: Connection, agentName: string | undefined): ConnectionWords {
  const agent = connection.agent ?? agentName ?? '';
  switch (connection.phase) {
    case 'off':
      return agentName === undefined
        ? { tone: 'off', icon: 'power', title: text('stateNoProfile'), detail: text('detailNoProfile') }
        : { tone: 'off', icon: 'power', title: text('stateOff'), detail: text('detailOff') };
    case 'connecting':
      return {
        tone: 'busy',
        icon: 'spinner',
        title: text('stateConnecting'),
        detail: text('detailConnecting', agent),
      };
    case 'live':
      return { tone: 'good', icon: 'check', title: text('stateLive'), detail: text('detailLive', agent) };
    case 'waiting':
      return {
        tone: 'busy',
        icon: 'clock',
        title: text('stateWaiting'),
        detail: connection.reason ?? text('detailWaiting'),
      };
    case 'failed':
      return {
        tone: 'bad',
        icon: 'alert',
        title: text('stateFailed'),
        detail: connection.reason ?? text('detailFailed'),
      };
  }
}
