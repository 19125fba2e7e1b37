import { type Call, call } from '../intent';
import { readNumber } from '../numberWords';
import type { Phrase } from '../phrase';

const thing = '(?: (?:the|this) (?:video|film|movie|clip|sound|music|song|audio|player))';

export const media: readonly Phrase[] = [
  {
    name: 'play, pause, mute',
    patterns: [
      new RegExp(`^(?<action>play|pause|mute|unmute)${thing}?$`, 'iu'),
      new RegExp(`^(?<action>stop|resume)${thing}$`, 'iu'),
    ],
    means: (group) => call('control_media', { action: actions.get(group('action').toLowerCase()) }),
    examples: {
      'play the video': call('control_media', { action: 'play' }),
      pause: call('control_media', { action: 'pause' }),
      'stop the music': call('control_media', { action: 'pause' }),
    },
  },
  {
    name: 'skip',
    patterns: [
      /^(?:skip|jump|fast)[- ]?(?<direction>forwards?|ahead|backwards?|back)(?: (?<amount>.+?) (?<unit>seconds?|minutes?))?$/iu,
      /^(?<direction>rewind)(?: (?<amount>.+?) (?<unit>seconds?|minutes?))?$/iu,
    ],
    means(group) {
      const action = /^(?:back|rewind)/iu.test(group('direction')) ? 'back' : 'forward';
      if (!group('amount')) return call('control_media', { action });
      const amount = readNumber(group('amount'));
      const perUnit = group('unit').startsWith('minute') ? 60 : 1;
      return amount === undefined ? undefined : call('control_media', { action, amount: amount * perUnit });
    },
    examples: {
      'skip ahead': call('control_media', { action: 'forward' }),
      'rewind thirty seconds': call('control_media', { action: 'back', amount: 30 }),
      'skip forward 2 minutes': call('control_media', { action: 'forward', amount: 120 }),
    },
  },
  {
    name: 'volume',
    patterns: [/^(?:set |turn )?(?:the )?volume (?:to |at )?(?<amount>.+?)(?: ?%| per ?cent)?$/iu],
    means: (group) =>
      withAmount(group('amount'), (amount) => ({
        tool: 'control_media',
        args: { action: 'volume', amount },
      })),
    examples: { 'volume to 40 percent': call('control_media', { action: 'volume', amount: 40 }) },
  },
  {
    name: 'zoom',
    patterns: [
      /^zoom (?<direction>in|out)$/iu,
      /^(?<direction>reset|normal)(?: the)? (?:zoom|size)$/iu,
      /^zoom (?:the page )?(?:to )?(?<amount>.+?)(?: ?%| per ?cent)$/iu,
    ],
    means(group) {
      if (group('amount')) {
        return withAmount(group('amount'), (percent) => ({ tool: 'zoom_page', args: { percent } }));
      }
      const direction = group('direction').toLowerCase();
      return call('zoom_page', {
        direction: direction === 'in' || direction === 'out' ? direction : 'reset',
      });
    },
    examples: {
      'zoom in': call('zoom_page', { direction: 'in' }),
      'reset the zoom': call('zoom_page', { direction: 'reset' }),
      'zoom to 150 percent': call('zoom_page', { percent: 150 }),
    },
  },
];

const actions = new Map([
  ['play', 'play'],
  ['resume', 'play'],
  ['pause', 'pause'],
  ['stop', 'pause'],
  ['mute', 'mute'],
  ['unmute', 'unmute'],
]);

function withAmount(words: string, make: (amount: number) => Call) {
  const amount = readNumber(words);
  if (amount === undefined) return undefined;
  const { tool, args } = make(amount);
  return call(tool, args);
}
