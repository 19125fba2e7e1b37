import { loudness } from '../samples';
import { createFramer } from './framer';
import { createJitterBuffer } from './jitterBuffer';
import { CAPTURE, type FromPlayback, PLAYBACK, type ToPlayback } from './processors';

const FRAME_S = 0.02;
const AUDIBLE = 0.003;
const HANGS_ON_S = 0.3;

/** Runs in an audio worklet's scope: what cuts the microphone into frames, and what plays evenly. */
export function registerProcessors(): void {
  registerProcessor(
    CAPTURE,
    class extends AudioWorkletProcessor {
      readonly #cut = createFramer(Math.round(sampleRate * FRAME_S), (frame) =>
        this.port.postMessage(frame, [frame.buffer]),
      );
      process([input]: Float32Array[][]) {
        const channel = input?.[0];
        if (channel) this.#cut(channel);
        return true;
      }
    },
  );
  registerProcessor(
    PLAYBACK,
    class extends AudioWorkletProcessor {
      readonly #buffer = createJitterBuffer(sampleRate);
      #quietFor = Number.POSITIVE_INFINITY;
      #isAudible = false;

      constructor() {
        super();
        this.port.onmessage = ({ data }: MessageEvent<ToPlayback>) => this.#obey(data);
      }

      process(_inputs: Float32Array[][], [output]: Float32Array[][]) {
        const [first, ...others] = output ?? [];
        if (!first) return true;
        this.#buffer.read(first);
        for (const other of others) other.set(first);
        this.#quietFor = loudness(first) > AUDIBLE ? 0 : this.#quietFor + first.length;
        this.#tellAudible(this.#quietFor < HANGS_ON_S * sampleRate);
        return true;
      }

      #obey(told: ToPlayback) {
        if (told.kind === 'push' && !this.#buffer.push(told.samples)) this.#tell({ kind: 'lost' });
        if (told.kind === 'count') {
          const { waiting, late, dropped } = this.#buffer;
          this.#tell({ kind: 'counts', waiting, late, dropped });
        }
        if (told.kind !== 'flush') return;
        this.#buffer.flush();
        this.#quietFor = Number.POSITIVE_INFINITY;
        this.#tellAudible(false);
      }

      #tellAudible(on: boolean) {
        if (on === this.#isAudible) return;
        this.#isAudible = on;
        this.#tell({ kind: 'audible', on });
      }

      #tell(told: FromPlayback) {
        this.port.postMessage(told);
      }
    },
  );
}
