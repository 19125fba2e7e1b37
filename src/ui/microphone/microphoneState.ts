import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { MicrophoneState, VoiceSettings } from '#contract/voice';
import { sendCommand } from '#store/commands';
import { voiceSettings } from '#store/voice';
import { follow } from '../follow';

/** The browser's microphones, as the page that starts this screen has them. */
export interface MicrophoneDoor {
  askedBefore(): Promise<MicrophoneState>;
  open(device: string, lost: (state: MicrophoneState) => void): Promise<OpenMicrophone | MicrophoneState>;
  devices(): Promise<{ id: string; label: string }[]>;
  watchDevices(changed: () => void): void;
}

export interface OpenMicrophone {
  /** Tells how loud it is, from 0 to 1, until closed. */
  measure(level: (share: number) => void): void;
  close(): void;
}

/** What the microphone page shows and does. */
export interface MicrophonePage {
  state: Signal<MicrophoneState>;
  level: Signal<number>;
  devices: Signal<{ id: string; label: string }[]>;
  settings: ReadonlySignal<VoiceSettings>;
  /** Asks the browser, and so perhaps the user, for the microphone. */
  ask(): Promise<void>;
  choose(device: string): Promise<void>;
}

/** Reads what is known without asking; a microphone that was allowed before is opened at once. */
export async function loadMicrophone(door: MicrophoneDoor): Promise<MicrophonePage> {
  const settings = await follow(voiceSettings);
  const state = signal<MicrophoneState>(await door.askedBefore());
  const level = signal(0);
  const devices = signal(await door.devices());
  let open: OpenMicrophone | undefined;

  const ask = async () => {
    open?.close();
    open = undefined;
    level.value = 0;
    state.value = 'asking';
    const got = await door.open(settings.value.device, (lost) => {
      state.value = lost;
      level.value = 0;
    });
    if (typeof got === 'string') {
      state.value = got;
      return;
    }
    open = got;
    state.value = 'on';
    void sendCommand({ kind: 'microphone' });
    got.measure((share) => {
      level.value = share;
    });
    devices.value = await door.devices();
  };

  door.watchDevices(async () => {
    devices.value = await door.devices();
    if (devices.value.length > 0 && ['unplugged', 'noDevice'].includes(state.value)) await ask();
  });
  if (state.value === 'off') void ask();
  return {
    state,
    level,
    devices,
    settings,
    ask,
    async choose(device) {
      await voiceSettings.write({ ...settings.value, device });
      if (state.value !== 'unasked') await ask();
    },
  };
}
