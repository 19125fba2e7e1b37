import '#ui/styles/microphone.css';
import { showMicrophone } from '#ui/microphone/microphone.tsx';
import { microphones, watchDevices } from '#voice/devices';
import { measure } from '#voice/meter';
import { askedBefore, openMicrophone } from '#voice/microphone';
import { servePort } from '#voice/servePort';

// In Firefox this page is the one with the sound.
if (import.meta.env.FIREFOX) servePort();

void showMicrophone({
  askedBefore,
  devices: microphones,
  watchDevices,
  async open(device, onLost) {
    const got = await openMicrophone({ device, onLost });
    if (typeof got === 'string') return got;
    let stop = () => {};
    return {
      measure(level) {
        stop = measure(got.stream, level);
      },
      close() {
        stop();
        got.close();
      },
    };
  },
});
