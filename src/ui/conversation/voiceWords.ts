import type { Voice } from '#contract/voice';
import type { IconName } from '../icon';
import { microphoneWords } from '../microphone/microphoneWords';
import { text } from '../text';

interface VoiceWords {
  tone: 'off' | 'busy' | 'good' | 'bad';
  icon: IconName;
  title: string;
  detail: string;
}

/** How talking stands, in words: who is heard now, or what keeps the microphone from being heard. */
export function voiceWords({ on, microphone, listening, doing }: Voice): VoiceWords {
  if (!on) return { tone: 'off', icon: 'microphone', title: text('talkOff'), detail: text('talkOffDetail') };
  if (microphone !== 'on' && microphone !== 'off') return microphoneWords(microphone);
  if (doing === 'speaking')
    return { tone: 'busy', icon: 'speaker', title: text('talkSpeaking'), detail: text('talkSpeakingDetail') };
  if (doing === 'thinking')
    return { tone: 'busy', icon: 'spinner', title: text('talkThinking'), detail: text('talkThinkingDetail') };
  return listening
    ? { tone: 'good', icon: 'microphone', title: text('talkListening'), detail: text('talkListeningDetail') }
    : { tone: 'off', icon: 'muted', title: text('talkMuted'), detail: text('talkMutedDetail') };
}
