import type { MicrophoneState } from '#contract/voice';
import type { IconName } from '../icon';
import { text } from '../text';

interface MicrophoneWords {
  tone: 'off' | 'busy' | 'good' | 'bad';
  icon: IconName;
  title: string;
  /** What to do. */
  detail: string;
}

/** How the microphone stands, and the way out where it does not. */
export function microphoneWords(state: MicrophoneState): MicrophoneWords {
  switch (state) {
    case 'off':
      return { tone: 'off', icon: 'microphone', title: text('micOff'), detail: text('micOffDetail') };
    case 'unasked':
      return { tone: 'off', icon: 'microphone', title: text('micUnasked'), detail: text('micUnaskedDetail') };
    case 'asking':
      return { tone: 'busy', icon: 'spinner', title: text('micAsking'), detail: text('micAskingDetail') };
    case 'on':
      return { tone: 'good', icon: 'microphone', title: text('micOn'), detail: text('micOnDetail') };
    case 'refused':
      return { tone: 'bad', icon: 'alert', title: text('micRefused'), detail: text('micRefusedDetail') };
    case 'noDevice':
      return { tone: 'bad', icon: 'alert', title: text('micNoDevice'), detail: text('micNoDeviceDetail') };
    case 'unplugged':
      return { tone: 'bad', icon: 'alert', title: text('micUnplugged'), detail: text('micUnpluggedDetail') };
    case 'taken':
      return { tone: 'bad', icon: 'alert', title: text('micTaken'), detail: text('micTakenDetail') };
    case 'closed':
      return { tone: 'bad', icon: 'alert', title: text('micClosed'), detail: text('micClosedDetail') };
    case 'cut':
      return { tone: 'bad', icon: 'alert', title: text('micCut'), detail: text('micCutDetail') };
    case 'noEars':
      return { tone: 'off', icon: 'muted', title: text('micNoEars'), detail: text('micNoEarsDetail') };
    case 'noLanguage':
      return {
        tone: 'off',
        icon: 'muted',
        title: text('micNoLanguage'),
        detail: text('micNoLanguageDetail'),
      };
    case 'fetching':
      return { tone: 'busy', icon: 'spinner', title: text('micFetching'), detail: text('micFetchingDetail') };
    case 'held':
      return { tone: 'busy', icon: 'alert', title: text('micHeld'), detail: text('micHeldDetail') };
  }
}
