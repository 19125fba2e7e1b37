import { ActivityList } from '../activity/activityList';
import { mount } from '../mount';
import { AttentionBanner } from './attentionBanner';
import { BehaviorCard } from './behaviorCard';
import { BroughtTools } from './broughtTools';
import { Chat } from './chat';
import { ConnectionCard } from './connectionCard';
import { FaultNotice } from './faultNotice';
import { Header } from './header';
import { PausedNotice } from './pausedNotice';
import { loadPopup, type PopupState } from './popupState';
import { ReadOnlySwitch } from './readOnlySwitch';
import { SiteCard } from './siteCard';
import { VoiceCard } from './voiceCard';
import { WaitingQuestion } from './waitingQuestion';

/** Shows the popup in its page. */
export async function showPopup(): Promise<void> {
  mount('extensionName', <Popup state={await loadPopup()} />);
}

export function Popup({ state }: { state: PopupState }) {
  return (
    <div class="popup">
      <Header state={state} />
      <main>
        <ConnectionCard state={state} />
        <VoiceCard state={state} />
        <BehaviorCard state={state} />
        <FaultNotice state={state} />
        <WaitingQuestion state={state} />
        <PausedNotice state={state} />
        <AttentionBanner state={state} />
        <p class="notice" role="status">
          {state.notice}
        </p>
        <ReadOnlySwitch state={state} />
        <SiteCard state={state} />
        <BroughtTools state={state} />
        <ActivityList lines={state.activity} />
      </main>
      <Chat state={state} />
    </div>
  );
}
