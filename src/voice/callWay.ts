import type { MicrophoneState } from '#contract/voice';
import { answerCall, type Call } from './call';
import { type Microphone, openMicrophone } from './microphone';
import type { Report, Way } from './way';

/** A WebRTC call: sound goes straight between this page and the agent's platform. */
export function openCallWay(offer: string, volume: number, report: Report): Way {
  const tell = (state: MicrophoneState) => report({ kind: 'microphone', state });
  let microphone: Microphone | undefined;
  let call: Call | undefined;
  let isListening = false;
  let loudness = volume;
  const mute = () => {
    for (const track of microphone?.stream.getTracks() ?? []) track.enabled = isListening;
  };

  const takeMicrophone = async (device: string) => {
    microphone?.close();
    microphone = undefined;
    tell('asking');
    const got = await openMicrophone({ device, onLost: tell });
    if (typeof got === 'string') return tell(got);
    microphone = got;
    mute();
    if (call) await call.speakThrough(got.stream);
    else await answer(got.stream);
    tell('on');
  };
  const answer = async (stream: MediaStream) => {
    call = await answerCall(offer, stream, {
      audible: (on) => report({ kind: 'audible', on }),
      held: (on) => report({ kind: 'unspoken', why: on ? 'held' : null }),
      lost: () => tell('cut'),
    });
    call.setVolume(loudness);
    report({ kind: 'answer', sdp: call.answer });
  };

  return {
    listen(on) {
      isListening = on;
      mute();
    },
    setVolume(wanted) {
      loudness = wanted;
      call?.setVolume(wanted);
    },
    flush: () => call?.flush(),
    takeMicrophone,
    close() {
      call?.close();
      microphone?.close();
    },
  };
}
