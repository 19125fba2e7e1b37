import { soundNamed } from '#contract/sound';
import type { Config } from './clientMessage';

// What Phonic itself takes when nothing is said.
const USUAL = 'pcm_44100';
const LONGEST_MS = 40;

/** The client's side of a conversation's sound: held to its format's length, and handed on as it comes. */
export class PhonicSound {
  readonly #longestBytes: number;
  readonly #isPushToTalk: boolean;
  readonly #soundListeners: ((bytes: Buffer) => void)[] = [];
  readonly #listenListeners: ((on: boolean) => void)[] = [];

  constructor({ input_format = USUAL, push_to_talk = false }: Config) {
    const { encoding, rate } = soundNamed(input_format).fromUser;
    this.#longestBytes = (rate * LONGEST_MS * (encoding === 'mulaw' ? 1 : 2)) / 1000;
    this.#isPushToTalk = push_to_talk;
  }

  onSound(listener: (bytes: Buffer) => void): void {
    this.#soundListeners.push(listener);
  }

  onListen(listener: (on: boolean) => void): void {
    this.#listenListeners.push(listener);
  }

  /** Says what is wrong with it, or nothing. */
  take(bytes: Buffer): string | undefined {
    if (bytes.byteLength > this.#longestBytes) return `A chunk holds more than ${LONGEST_MS} ms of sound`;
    for (const listener of this.#soundListeners) listener(bytes);
    return undefined;
  }

  /** Says what is wrong with it, or nothing. */
  listen(on: boolean): string | undefined {
    if (!this.#isPushToTalk) return 'mute and unmute belong to push-to-talk';
    for (const listener of this.#listenListeners) listener(on);
    return undefined;
  }
}
