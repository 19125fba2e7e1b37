import { onTouch } from './onTouch';
import { type Loudness, watchLoudness } from './watchLoudness';

/** A WebRTC call that the agent offered. */
export interface Call {
  /** Our side of it, as SDP. */
  answer: string;
  /** Speaks through another microphone from now on. */
  speakThrough(microphone: MediaStream): Promise<void>;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  /** Falls silent at once, until the agent has made a pause: what it was saying is not heard. */
  flush(): void;
  close(): void;
}

interface Heard {
  audible(on: boolean): void;
  /** The browser holds sound back until the user touches the page, or does not any more. */
  held(on: boolean): void;
  /** The line was lost for good. */
  lost(): void;
}

const GATHER_AT_MOST_MS = 2500;

/**
 * Answers an offer with this microphone. The answer is complete: no message carries later ICE candidates
 * (blackbox.dasha.ai/docs/websockets, voice calls).
 */
export async function answerCall(offer: string, microphone: MediaStream, heard: Heard): Promise<Call> {
  const peer = new RTCPeerConnection();
  const speaker = new Audio();
  let agent: Loudness | undefined;
  let unlisten = () => {};
  const play = () => {
    speaker.play().then(
      () => {
        unlisten();
        agent?.goOn();
        heard.held(false);
      },
      (fault: DOMException) => {
        // What ends it otherwise is a call that ended.
        if (fault.name !== 'NotAllowedError') return;
        unlisten();
        unlisten = onTouch(play);
        heard.held(true);
      },
    );
  };
  peer.ontrack = ({ track }) => {
    const stream = new MediaStream([track]);
    speaker.srcObject = stream;
    play();
    agent?.stop();
    agent = watchLoudness(stream, (on) => {
      if (!on) speaker.muted = false;
      heard.audible(on && !speaker.muted);
    });
  };
  peer.onconnectionstatechange = () => {
    if (peer.connectionState === 'failed') heard.lost();
  };
  await peer.setRemoteDescription({ type: 'offer', sdp: offer });
  const senders = microphone.getAudioTracks().map((track) => peer.addTrack(track, microphone));
  await peer.setLocalDescription();
  await gathered(peer);
  return {
    answer: peer.localDescription?.sdp ?? '',
    async speakThrough(other) {
      const [track = null] = other.getAudioTracks();
      await Promise.all(senders.map((sender) => sender.replaceTrack(track)));
    },
    setVolume(volume) {
      speaker.volume = volume;
    },
    flush() {
      if (!agent?.isLoud()) return;
      speaker.muted = true;
      heard.audible(false);
    },
    close() {
      unlisten();
      agent?.stop();
      speaker.srcObject = null;
      peer.onconnectionstatechange = null;
      peer.close();
    },
  };
}

function gathered(peer: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (peer.iceGatheringState === 'complete') resolve();
    };
    peer.addEventListener('icegatheringstatechange', look);
    setTimeout(resolve, GATHER_AT_MOST_MS);
    look();
  });
}
