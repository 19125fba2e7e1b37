import { fromBase64, toBase64 } from '#contract/base64';
import type { SoundFormats } from '#contract/sound';
import type { MicrophoneState } from '#contract/voice';
import { capture } from './capture';
import { openMicrophone } from './microphone';
import { fromWire, toWire } from './samples';
import { openSpeaker } from './speaker';
import type { Report, Way } from './way';

/** Sound in pieces, which the background carries to the agent's socket and back. */
export async function openSocketWay(formats: SoundFormats, volume: number, report: Report): Promise<Way> {
  const tell = (state: MicrophoneState) => report({ kind: 'microphone', state });
  let isListening = false;
  let closeMicrophone = () => {};
  const speaker = await openSpeaker(formats.fromAgent.rate, {
    audible: (on) => report({ kind: 'audible', on }),
    held: (on) => report({ kind: 'unspoken', why: on ? 'held' : null }),
    lost: () => report({ kind: 'unspoken', why: 'lost' }),
  });
  speaker.setVolume(volume);

  const takeMicrophone = async (device: string) => {
    closeMicrophone();
    closeMicrophone = () => {};
    tell('asking');
    const got = await openMicrophone({ device, onLost: tell });
    if (typeof got === 'string') return tell(got);
    const cutting = await capture(got.stream, formats.fromUser.rate, {
      frame(samples) {
        // Agents want sound all the time; what is said while muted does not leave this page.
        if (!isListening) samples.fill(0);
        report({ kind: 'heard', sound: toBase64(toWire(samples, formats.fromUser)) });
      },
      held: (on) => tell(on ? 'held' : 'on'),
    });
    closeMicrophone = () => {
      cutting.close();
      got.close();
    };
    tell('on');
  };

  return {
    listen(on) {
      isListening = on;
    },
    setVolume: speaker.setVolume,
    flush: speaker.flush,
    play(sound) {
      const bytes = fromBase64(sound);
      if (bytes) speaker.play(fromWire(bytes, formats.fromAgent));
    },
    takeMicrophone,
    close() {
      closeMicrophone();
      speaker.close();
    },
  };
}
