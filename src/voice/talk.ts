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

/** What talking needs of the background. */
export interface TalkGiven {
  /** The agent whose conversation is open. */
  agent(): Speech | undefined;
  /** How the agent is talked with if it is one of words: its platform carries no sound, but what is typed. */
  words(): Extract<VoiceWay, { kind: 'words' }> | undefined;
  /** The user said this to an agent of words. */
  said(text: string): void;
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
  /** A piece of the agent's sound could not be read. */
  lostSound(): void;
  /** The agent said this in words. */
  say(text: string): void;
  /** Falls silent at once. */
  flush(): void;
  speaking(who: 'user' | 'agent', on: boolean): void;
  /** The user allowed the microphone. */
  allowed(): void;
  /** Takes the microphone that the user has chosen now. */
  retake(): void;
  setVolume(volume: number): void;
}
