import { openContext } from './openContext';
import { CAPTURE } from './worklet/processors';

interface Capture {
  close(): void;
}

/** Cuts a microphone's sound into frames of 20 ms at this rate. */
export async function capture(
  stream: MediaStream,
  rate: number,
  hear: { frame(samples: Float32Array): void; held(on: boolean): void },
): Promise<Capture> {
  const context = await openContext(rate, hear.held);
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  const cutter = new AudioWorkletNode(context, CAPTURE, {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  cutter.port.onmessage = ({ data }: MessageEvent<Float32Array>) => hear.frame(data);
  source.connect(cutter);
  return {
    close() {
      cutter.port.onmessage = null;
      source.disconnect();
      void context.close();
    },
  };
}
