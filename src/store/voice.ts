import {
  voiceSettings as schema,
  type Voice,
  type VoiceSettings,
  voice as voiceSchema,
} from '#contract/voice';
import { item } from './item';

/** How they talk who chose nothing. */
export const usualVoice: VoiceSettings = {
  device: '',
  volume: 1,
  style: 'open',
  earcons: true,
  quietsTabs: true,
  pill: false,
};

/** How the user wants to talk. */
export const voiceSettings = item({ area: 'local', key: 'voiceSettings', schema, otherwise: usualVoice });

/** Nobody talks. */
export const silent: Voice = {
  on: false,
  microphone: 'off',
  listening: false,
  doing: 'waiting',
  userSpeaks: false,
  unspoken: null,
  can: false,
};

/** How talking stands now. */
export const voice = item({ area: 'session', key: 'voice', schema: voiceSchema, otherwise: silent });
