import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#contract/base64';
import type { SoundFormats } from '#contract/sound';
import type { Voice, VoiceSettings } from '#contract/voice';
import type { VoiceOrder } from '#contract/voiceLink';
import { silent } from '#store/voice';
import { createTalk } from '#voice/createTalk';

const formats: SoundFormats = {
  fromUser: { encoding: 'pcm16', rate: 16_000 },
  fromAgent: { encoding: 'pcm16', rate: 24_000 },
};

function talking(style: VoiceSettings['style'] = 'open', earcons = false) {
  const orders: VoiceOrder[] = [];
  const sent: number[] = [];
  const states: Voice[] = [];
  const asked: string[] = [];
  const answers: string[] = [];
  const words: string[] = [];
  const world = {
    sound: formats as SoundFormats | undefined,
    hasPage: true,
    hasAgent: true,
    words: undefined as { kind: 'words'; language: string } | undefined,
  };
  const talk = createTalk(
    {
      agent: () =>
        world.hasAgent
          ? {
              sound: world.sound,
              sendSound: (bytes) => sent.push(bytes.length) > 0,
              conversation: 'c1',
              listen: () => false,
              answerOffer: (sdp) => answers.push(sdp) > 0,
            }
          : undefined,
      words: () => world.words,
      said: (text) => words.push(text),
      settings: async () => ({ device: '', volume: 0.5, style, earcons, quietsTabs: false, pill: false }),
      order(order) {
        if (world.hasPage) orders.push(order);
        return world.hasPage;
      },
      openPage: async () => void asked.push('open'),
      closePage: async () => void asked.push('close'),
      askUser: async () => void asked.push('user'),
      changed: (state) => states.push(state),
    },
    silent,
  );
  const kinds = () => orders.map(({ kind }) => kind);
  return { talk, orders, kinds, sent, asked, answers, words, world, state: () => states.at(-1) ?? silent };
}

const heard = { kind: 'heard', sound: toBase64(Uint8Array.of(1, 2)) } as const;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('opens the page, and begins when it arrives', async () => {
  const { talk, orders, asked, world, state } = talking();
  world.hasPage = false;
  talk.agentChanged();
  talk.talk(true);
  await settled();
  expect(asked).toEqual(['open']);
  world.hasPage = true;
  talk.arrived();
  await settled();
  expect(orders).toEqual([
    { kind: 'open', way: { kind: 'socket', formats }, device: '', volume: 0.5, listening: true },
  ]);
  talk.told({ kind: 'microphone', state: 'on' });
  expect(state()).toMatchObject({ on: true, microphone: 'on', listening: true, can: true });
});

test('what is heard goes to the agent only while talking', async () => {
  const { talk, sent, kinds, asked } = talking();
  talk.told(heard);
  talk.talk(true);
  await settled();
  talk.told(heard);
  talk.talk(false);
  await settled();
  talk.told(heard);
  expect(sent).toEqual([2]);
  expect(kinds()).toEqual(['open', 'close']);
  expect(asked).toEqual(['close']);
});

test('a microphone that was not asked for brings its page, once talking is wanted', async () => {
  const { talk, asked } = talking();
  talk.told({ kind: 'microphone', state: 'unasked' });
  talk.talk(true);
  await settled();
  talk.told({ kind: 'microphone', state: 'unasked' });
  expect(asked).toEqual(['user']);
  talk.told({ kind: 'microphone', state: 'refused' });
  talk.allowed();
  await settled();
  expect(asked).toEqual(['user']);
});

test('whoever presses to talk silences the agent', async () => {
  const { talk, kinds, state } = talking('hold');
  talk.talk(true);
  await settled();
  expect(state().listening).toBe(false);
  talk.told({ kind: 'audible', on: true });
  expect(state().doing).toBe('speaking');
  talk.toggle();
  expect(kinds()).toEqual(['open', 'listen', 'flush']);
  expect(state()).toMatchObject({ listening: true, doing: 'waiting' });
});

test('other formats open anew, the same do not, and no sound ends it', async () => {
  const { talk, kinds, world, state } = talking();
  talk.talk(true);
  await settled();
  talk.agentChanged();
  await settled();
  expect(kinds()).toEqual(['open']);
  world.sound = { ...formats, fromUser: { encoding: 'mulaw', rate: 8000 } };
  talk.agentChanged();
  await settled();
  expect(kinds()).toEqual(['open', 'open']);
  world.sound = undefined;
  talk.agentChanged();
  expect(kinds().at(-1)).toBe('close');
  expect(state()).toMatchObject({ can: false, microphone: 'off' });
});

test('a page that goes away is told, and taken up when it returns', async () => {
  const { talk, kinds, state } = talking();
  talk.talk(true);
  await settled();
  talk.left();
  expect(state()).toMatchObject({ on: true, microphone: 'closed' });
  talk.arrived();
  await settled();
  expect(kinds()).toEqual(['open', 'open']);
});

test('the user is heard to end, and the agent thinks until it is heard', async () => {
  const { talk, state } = talking();
  talk.talk(true);
  await settled();
  talk.speaking('user', false);
  expect(state().doing).toBe('thinking');
  talk.told({ kind: 'audible', on: true });
  expect(state().doing).toBe('speaking');
  talk.speaking('user', true);
  expect(state().doing).toBe('waiting');
  talk.speaking('user', false);
  talk.speaking('agent', false);
  expect(state().doing).toBe('waiting');
});

test('with the agent’s end talking ends, and the next agent does not listen by itself', async () => {
  const { talk, kinds, world, state } = talking();
  talk.talk(true);
  await settled();
  world.hasAgent = false;
  talk.agentChanged();
  await settled();
  expect(state()).toMatchObject({ on: false, listening: false, can: false });
  world.hasAgent = true;
  talk.agentChanged();
  await settled();
  expect(state()).toMatchObject({ on: false, can: true });
  expect(kinds()).toEqual(['open', 'close']);
});

const call = { kind: 'open', way: { kind: 'call', offer: 'theirs' }, device: '', volume: 0.5 } as const;

async function called() {
  const begun = talking();
  begun.world.sound = undefined;
  begun.talk.offer('theirs');
  begun.talk.talk(true);
  await settled();
  return begun;
}

test('a call that is offered waits for the user, and is taken once', async () => {
  const { talk, orders, world, state } = talking();
  world.sound = undefined;
  talk.offer('theirs');
  await settled();
  expect(state()).toMatchObject({ can: true, on: false });
  expect(orders).toEqual([]);
  talk.talk(true);
  await settled();
  expect(orders).toEqual([{ ...call, listening: true }]);
});

test('another microphone does not hang up; ending does', async () => {
  const { talk, orders, kinds, answers, state } = await called();
  talk.told({ kind: 'answer', sdp: 'ours' });
  expect(answers).toEqual(['ours']);
  talk.retake();
  await settled();
  expect(orders.at(-1)).toEqual({ kind: 'microphone', device: '' });
  talk.talk(false);
  await settled();
  expect(state()).toMatchObject({ on: false, can: false });
  talk.talk(true);
  await settled();
  expect(kinds()).toEqual(['open', 'microphone', 'close']);
});

test('a call whose page is closed is cut, and not taken again', async () => {
  const { talk, kinds, state } = await called();
  talk.told({ kind: 'answer', sdp: 'ours' });
  talk.left();
  expect(state().microphone).toBe('cut');
  talk.arrived();
  await settled();
  expect(kinds()).toEqual(['open']);
});

test('an agent of words is talked with by the browser’s ears and mouth', async () => {
  const { talk, orders, words, world, state } = talking();
  Object.assign(world, { sound: undefined, words: { kind: 'words', language: 'de' } });
  talk.agentChanged();
  talk.say('not yet');
  talk.talk(true);
  await settled();
  talk.told({ kind: 'said', text: 'scroll down' });
  expect(words).toEqual(['scroll down']);
  expect(state()).toMatchObject({ can: true, doing: 'thinking' });
  talk.say('Scrolled.');
  expect(orders).toEqual([
    { kind: 'open', way: { kind: 'words', language: 'de' }, device: '', volume: 0.5, listening: true },
    { kind: 'say', text: 'Scrolled.' },
  ]);
});

test('what cannot be spoken is told until talking begins anew', async () => {
  const { talk, world, state } = talking();
  Object.assign(world, { sound: undefined, words: { kind: 'words', language: 'de' } });
  talk.talk(true);
  await settled();
  talk.told({ kind: 'unspoken', why: 'noVoice' });
  expect(state().unspoken).toBe('noVoice');
  talk.talk(false);
  talk.talk(true);
  await settled();
  expect(state()).toMatchObject({ on: true, unspoken: null });
});

test('sound that the browser holds back is told until it is heard', async () => {
  const { talk, state } = talking();
  talk.talk(true);
  await settled();
  talk.told({ kind: 'unspoken', why: 'held' });
  expect(state().unspoken).toBe('held');
  talk.told({ kind: 'unspoken', why: null });
  expect(state().unspoken).toBeNull();
});

test('sound that was lost is told until somebody speaks, and not where nothing is heard anyway', async () => {
  const { talk, state } = talking();
  talk.lostSound();
  expect(state().unspoken).toBeNull();
  talk.talk(true);
  await settled();
  talk.lostSound();
  expect(state().unspoken).toBe('lost');
  talk.told({ kind: 'audible', on: true });
  expect(state().unspoken).toBe('lost');
  talk.speaking('agent', true);
  expect(state().unspoken).toBeNull();
  talk.told({ kind: 'unspoken', why: 'held' });
  talk.told({ kind: 'unspoken', why: 'lost' });
  expect(state().unspoken).toBe('held');
});

test('a long piece of sound is handed on in pieces, and none of it is lost', async () => {
  const { talk, orders } = talking();
  talk.talk(true);
  await settled();
  const bytes = Uint8Array.from({ length: 2_000_001 }, (_, at) => at % 251);
  talk.play(bytes);
  const played = orders.flatMap((order) => (order.kind === 'play' ? [fromBase64(order.sound)] : []));
  expect(played.map((piece) => piece?.length)).toEqual([1_000_000, 1_000_000, 1]);
  expect(Buffer.concat(played.map((piece) => piece ?? new Uint8Array())).equals(bytes)).toBe(true);
});

test('a sound tells that the microphone is heard, muted, lost; none that the user ended', async () => {
  const { talk, orders, state } = talking('open', true);
  const earcons = () => orders.flatMap((order) => (order.kind === 'earcon' ? [order.earcon] : []));
  talk.talk(true);
  await settled();
  talk.told({ kind: 'microphone', state: 'asking' });
  talk.told({ kind: 'microphone', state: 'on' });
  talk.listen(false);
  talk.listen(true);
  talk.told({ kind: 'microphone', state: 'unplugged' });
  talk.told({ kind: 'microphone', state: 'on' });
  talk.talk(false);
  await settled();
  expect(earcons()).toEqual(['heard', 'muted', 'heard', 'lost', 'heard']);
  expect(state().on).toBe(false);
});
