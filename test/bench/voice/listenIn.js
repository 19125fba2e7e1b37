// Runs in the page that has microphone and speaker. It puts a meter beside both, and a floor: the same sound, straight between
// this page and a socket, with nothing of ours between.
const METERS = new URL('meters.js', import.meta.url);

/** Reports what the meters hear to this address; `true` and `false` from there begin and end the floor's tone. */
export async function listenIn(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('The bench was not reached.'));
  });
  const meter = async (context, what) => {
    await context.audioWorklet.addModule(METERS);
    const node = new AudioWorkletNode(context, 'meter', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    node.port.onmessage = ({ data }) => socket.send(JSON.stringify({ what, ...data }));
    return node;
  };
  meterMicrophone(meter);
  meterSpeaker(meter);
  const context = new AudioContext({ sampleRate: 24_000, latencyHint: 'interactive' });
  globalThis.clock = context;
  const heard = await meter(context, 'floor');
  const tone = new AudioWorkletNode(context, 'tone', { numberOfInputs: 0, outputChannelCount: [1] });
  tone.connect(heard);
  tone.connect(context.destination);
  await context.resume();
  socket.onmessage = ({ data }) => tone.port.postMessage(data === 'true');
}

/** What the loudspeaker adds to all that is played. */
export const outputLatencyMs = () => globalThis.clock.outputLatency * 1000;

/** How the playback of the conversation went so far, and the time by the clock that sound goes by, in seconds. */
export function counts() {
  const { port } = globalThis.playback;
  return new Promise((resolve) => {
    port.addEventListener('message', function told({ data }) {
      if (data.kind !== 'counts') return;
      port.removeEventListener('message', told);
      resolve({ ...data, clock: globalThis.clock.currentTime });
    });
    port.postMessage({ kind: 'count' });
  });
}

function meterMicrophone(meter) {
  const { mediaDevices } = navigator;
  const take = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await take(wanted);
    const context = new AudioContext({ sampleRate: 16_000, latencyHint: 'interactive' });
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream.clone() });
    source.connect(await meter(context, 'heard'));
    return stream;
  };
}

function meterSpeaker(meter) {
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function metered(to, ...rest) {
    if (this instanceof AudioWorkletNode && to instanceof GainNode) {
      globalThis.playback = this;
      void meter(this.context, 'played').then((node) => connect.call(this, node));
    }
    return connect.call(this, to, ...rest);
  };
}
