import type { VoiceReport } from '#contract/voiceLink';

/** One conversation in sound, however it reaches the agent. It does not listen until it is told to. */
export interface Way {
  /** What is said while it does not listen leaves nothing but silence. */
  listen(on: boolean): void;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  /** Falls silent at once. */
  flush(): void;
  /** A piece of the agent's sound, where it comes over the socket; base64. */
  play?(sound: string): void;
  /** Says this aloud, where the agent has no voice of its own. */
  say?(text: string): void;
  /** Opens the microphone of this id, empty for the preferred one, instead of what was open. */
  takeMicrophone(device: string): Promise<void>;
  close(): void;
}

export type Report = (told: VoiceReport) => void;
