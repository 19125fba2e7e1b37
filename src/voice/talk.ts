import { fromBase64, toBase64 } from '#contract/base64';
import type { SoundFormats } from '#contract/sound';
import type { Voice, VoiceSettings } from '#contract/voice';
import type { VoiceOrder, VoiceReport, VoiceWay } from '#contract/voiceLink';

type Bytes = Uint8Array<ArrayBuffer>;

/** The agent's side of sound, as a connection has it. */
export interface Speech {
  readonly sound: SoundFormats | undefined;
  readonly conversation: string | undefined;
  sendSound(bytes: Bytes): boolean;
  listen(on: boolean): boolean;
  answerOffer(sdp: string): boolean;
}

interface Offer {
  sdp: string;
  conversation: string | undefined;
  isAnswered: boolean;
}

interface Given {
  /** The agent whose conversation is open. */
  agent(): Speech | undefined;
  settings(): Promise<VoiceSettings>;
  /** Sends an order to the page with the sound; false when there is none yet, which then says so by `arrived`. */
  order(order: VoiceOrder): boolean;
  /** Opens the page with the sound, where none is open. */
  openPage(): Promise<void>;
  closePage(): Promise<void>;
  /** Brings the page to the front on which the user allows the microphone. */
  askUser(): Promise<void>;
  changed(state: Voice): void;
}

/** One user talking with one agent. */
export interface Talk {
  /** What an earlier background left. */
  takeUp(state: Voice): void;
  talk(on: boolean): void;
  listen(on: boolean): void;
  /** The key for talking: begins, and then is a switch for the microphone. */
  toggle(): void;
  /** A conversation opened, changed its sound, or ended. */
  agentChanged(): void;
  /** The agent offers a WebRTC call, as SDP; it is answered once the user wants to talk. */
  offer(sdp: string): void;
  /** The page with the sound is there. */
  arrived(): void;
  /** It went away. */
  left(): void;
  told(report: VoiceReport): void;
  play(bytes: Bytes): void;
  /** Falls silent at once. */
  flush(): void;
  speaking(who: 'user' | 'agent', on: boolean): void;
  /** The user allowed the microphone. */
  allowed(): void;
  /** Takes the microphone that the user has chosen now. */
  retake(): void;
  setVolume(volume: number): void;
}

export function createTalk(given: Given, first: Voice): Talk {
  let state = first;
  let opened = '';
  let offered: Offer | undefined;

  const set = (change: Partial<Voice>) => {
    const next = { ...state, ...change };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    given.changed(state);
  };
  /** How the agent is talked with, or nothing where it cannot be. */
  const wayTo = (agent: Speech | undefined): VoiceWay | undefined => {
    if (!agent) return undefined;
    if (agent.sound) return { kind: 'socket', formats: agent.sound };
    if (offered && offered.conversation === agent.conversation) return { kind: 'call', offer: offered.sdp };
    return undefined;
  };
  const begin = async () => {
    const way = wayTo(given.agent());
    if (!state.on || !way) return;
    opened = JSON.stringify(way);
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
    set({ microphone: 'off', doing: 'waiting', can: wayTo(given.agent()) !== undefined });
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
      set({ microphone: isCut ? 'cut' : 'closed', doing: 'waiting' });
    },
    told(report) {
      switch (report.kind) {
        case 'microphone':
          set({ microphone: report.state });
          if (report.state === 'unasked' && state.on) void given.askUser();
          return;
        case 'answer':
          if (offered) offered.isAnswered = true;
          given.agent()?.answerOffer(report.sdp);
          return;
        case 'audible':
          set({ doing: report.on ? 'speaking' : 'waiting' });
          return;
        case 'heard': {
          const bytes = fromBase64(report.sound);
          if (bytes && state.on) given.agent()?.sendSound(bytes);
          return;
        }
      }
    },
    play(bytes) {
      if (state.on) given.order({ kind: 'play', sound: toBase64(bytes) });
    },
    flush,
    speaking(who, on) {
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
