// In an audio worklet: the least that makes a sound, and what tells when sound begins and ends. Times are those of the
// machine's clock, taken where the sound passes, so that messages on their way add nothing.
const AUDIBLE = 0.03;
const QUIET_S = 0.2;

registerProcessor(
  'meter',
  class extends AudioWorkletProcessor {
    quiet = QUIET_S * sampleRate;
    endedAt = 0;
    isOn = false;
    process([[samples] = []]) {
      const loudest = samples ? samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) : 0;
      if (loudest > AUDIBLE) {
        this.quiet = 0;
        if (!this.isOn) this.tell(true, Date.now());
      } else {
        if (this.quiet === 0) this.endedAt = Date.now();
        this.quiet += 128;
        if (this.isOn && this.quiet >= QUIET_S * sampleRate) this.tell(false, this.endedAt);
      }
      return true;
    }
    tell(on, at) {
      this.isOn = on;
      this.port.postMessage({ on, at });
    }
  },
);

registerProcessor(
  'tone',
  class extends AudioWorkletProcessor {
    isOn = false;
    at = 0;
    constructor() {
      super();
      this.port.onmessage = ({ data }) => {
        this.isOn = data;
      };
    }
    process(_inputs, [[out]]) {
      for (let index = 0; this.isOn && index < out.length; index += 1) {
        this.at += 1;
        out[index] = 0.5 * Math.sin((2 * Math.PI * 440 * this.at) / sampleRate);
      }
      return true;
    }
  },
);
