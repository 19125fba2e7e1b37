import { fromBase64, toBase64 } from '#contract/base64';
import { isHeard, type Voice } from '#contract/voice';
import type { Earcon, VoiceWay } from '#contract/voiceLink';
import type { Speech, Talk, TalkGiven } from './talk';

interface Offer {
  sdp: string;
  conversation: string | undefined;
  isAnswered: boolean;
}

// Whole samples, and as base64 less than one order may carry.
const MOST_BYTES = 1_000_000;

/** How talking goes on from this state. */
export function createTalk(given: TalkGiven, first: Voice): Talk {
  let state = first;
  let opened = '';
  let offered: Offer | undefined;

  const set = (change: Partial<Voice>) => {
    const next = { ...state, ...change };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    const earcon = earconFor(state, next);
    state = next;
    given.changed(state);
    if (earcon) void chime(earcon);
  };
  const chime = async (earcon: Earcon) => {
    const { earcons, volume } = await given.settings();
    if (earcons) given.order({ kind: 'earcon', earcon, volume });
  };
  /** How the agent is talked with, or nothing where it cannot be. */
  const wayTo = (agent: Speech | undefined): VoiceWay | undefined => {
    if (!agent) return undefined;
    if (agent.sound) return { kind: 'socket', formats: agent.sound };
    if (offered && offered.conversation === agent.conversation) return { kind: 'call', offer: offered.sdp };
    return given.words();
  };
  const begin = async () => {
    const way = wayTo(given.agent());
    if (!state.on || !way) return;
    opened = JSON.stringify(way);
    set({ unspoken: null });
    const { device, volume } = await given.settings();
    if (!given.order({ kind: 'open', way, device, volume, listening: state.listening })) {
      await given.openPage();
    }
  };
  const retake = async () => {
    const isOpen = opened !== '' && opened === JSON.stringify(wayTo(given.agent()));
    const { device } = await given.settings();
    if (!isOpen || !given.order({ kind: 'microphone', device })) await begin();
  };
  const end = () => {
    opened = '';
    // A call that was taken is hung up by that; nobody can take it again.
    if (offered?.isAnswered) offered = undefined;
    given.order({ kind: 'close' });
    void given.closePage();
    set({ microphone: 'off', doing: 'waiting', userSpeaks: false, can: wayTo(given.agent()) !== undefined });
  };
  const listen = (on: boolean) => {
    set({ listening: on });
    given.order({ kind: 'listen', on });
    given.agent()?.listen(on);
    // Whoever begins to speak wants to be heard, not to listen.
    if (on) flush();
  };
  const flush = () => {
    given.order({ kind: 'flush' });
    if (state.doing === 'speaking') set({ doing: 'waiting' });
  };
  const lostSound = () => {
    // Where nothing is heard anyway, why is told already.
    if (state.on && state.unspoken === null) set({ unspoken: 'lost' });
  };
  const talk = async (on: boolean) => {
    const { style } = await given.settings();
    set({ on, listening: on && style === 'open' });
    if (on) await begin();
    else end();
  };

  return {
    takeUp(left) {
      state = left;
    },
    talk: (on) => void talk(on),
    listen,
    toggle() {
      if (state.on) listen(!state.listening);
      else void talk(true);
    },
    agentChanged() {
      const agent = given.agent();
      const way = wayTo(agent);
      set({ can: way !== undefined });
      if (!state.on) return;
      // The next conversation is not heard before the user wants it to be.
      if (!agent) void talk(false);
      else if (!way) end();
      else if (JSON.stringify(way) !== opened) void begin();
    },
    offer(sdp) {
      offered = { sdp, conversation: given.agent()?.conversation, isAnswered: false };
      set({ can: true });
      void begin();
    },
    arrived: () => void begin(),
    left() {
      if (!state.on) return;
      opened = '';
      const isCut = offered?.isAnswered === true;
      if (isCut) offered = undefined;
      set({ microphone: isCut ? 'cut' : 'closed', doing: 'waiting', userSpeaks: false });
    },
    told(report) {
      switch (report.kind) {
        case 'microphone':
          set({ microphone: report.state });
          if (report.state === 'unasked' && state.on) void given.askUser();
          return;
        case 'said':
          if (!state.on) return;
          set({ doing: 'thinking' });
          given.said(report.text);
          return;
        case 'answer':
          if (offered) offered.isAnswered = true;
          given.agent()?.answerOffer(report.sdp);
          return;
        case 'audible':
          set({ doing: report.on ? 'speaking' : 'waiting', userSpeaks: state.userSpeaks && !report.on });
          return;
        case 'unspoken':
          if (report.why === 'lost') lostSound();
          else set({ unspoken: report.why });
          return;
        case 'heard': {
          const bytes = fromBase64(report.sound);
          if (bytes && state.on) given.agent()?.sendSound(bytes);
          return;
        }
      }
    },
    play(bytes) {
      if (!state.on) return;
      for (let at = 0; at < bytes.length; at += MOST_BYTES) {
        given.order({ kind: 'play', sound: toBase64(bytes.subarray(at, at + MOST_BYTES)) });
      }
    },
    lostSound,
    say(text) {
      if (!state.on || wayTo(given.agent())?.kind !== 'words') return;
      set({ doing: 'waiting' });
      given.order({ kind: 'say', text });
    },
    flush,
    speaking(who, on) {
      // What was lost is told until somebody says something new.
      if (on && state.unspoken === 'lost') set({ unspoken: null });
      // Not every platform tells that the user has ended; the agent's turn says so as well.
      set({ userSpeaks: who === 'user' && on });
      if (who === 'user' && on) flush();
      if (state.doing === 'speaking') return;
      // An agent may also choose to say nothing that can be heard.
      set({ doing: who === 'user' && !on ? 'thinking' : 'waiting' });
    },
    allowed() {
      if (state.microphone !== 'on' && state.microphone !== 'asking') void retake();
    },
    retake: () => void retake(),
    setVolume: (volume) => void given.order({ kind: 'volume', volume }),
  };
}

/** Whoever ended talking needs no sound for it. */
function earconFor(before: Voice, now: Voice): Earcon | undefined {
  if (!now.on || isHeard(before) === isHeard(now)) return undefined;
  if (isHeard(now)) return 'heard';
  if (now.microphone === 'on') return 'muted';
  return now.microphone === 'asking' ? undefined : 'lost';
}
