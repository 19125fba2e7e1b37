import type { MicrophoneState } from '#contract/voice';

export interface Microphone {
  stream: MediaStream;
  /** What the system calls the device. */
  label: string;
  close(): void;
}

export interface MicrophoneWish {
  /** The browser's id of the device; empty for the preferred one. */
  device: string;
  /** Called once when the microphone goes away by itself. */
  onLost(state: MicrophoneState): void;
}

/** The microphone, with echo and noise taken out, or why there is none. The browser may ask the user first. */
export async function openMicrophone({
  device,
  onLost,
}: MicrophoneWish): Promise<Microphone | MicrophoneState> {
  try {
    const stream = await streamOf(device);
    const [track] = stream.getAudioTracks();
    track?.addEventListener('ended', () => void whyLost().then(onLost), { once: true });
    return {
      stream,
      label: track?.label ?? '',
      close() {
        for (const each of stream.getTracks()) each.stop();
      },
    };
  } catch (error) {
    return await stateOf(error);
  }
}

/** Whether the browser would give the microphone out, told without asking the user. */
export async function askedBefore(): Promise<'unasked' | 'refused' | 'off'> {
  const { state } = await permission();
  if (state === 'denied') return 'refused';
  return state === 'granted' ? 'off' : 'unasked';
}

async function streamOf(device: string): Promise<MediaStream> {
  const wanted = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
  const { mediaDevices } = navigator;
  if (!device) return mediaDevices.getUserMedia({ audio: wanted });
  try {
    return await mediaDevices.getUserMedia({ audio: { ...wanted, deviceId: { exact: device } } });
  } catch (error) {
    // The chosen one is not plugged in now; the preferred one does meanwhile.
    if (nameOf(error) !== 'OverconstrainedError' && nameOf(error) !== 'NotFoundError') throw error;
    return mediaDevices.getUserMedia({ audio: wanted });
  }
}

async function stateOf(error: unknown): Promise<MicrophoneState> {
  // The names of w3.org/TR/mediacapture-streams, getUserMedia.
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return (await askedBefore()) === 'refused' ? 'refused' : 'unasked';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'noDevice';
    default:
      return 'taken';
  }
}

async function whyLost(): Promise<MicrophoneState> {
  const allowed = await askedBefore();
  return allowed === 'off' ? 'unplugged' : allowed;
}

const permission = () => navigator.permissions.query({ name: 'microphone' });

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');
