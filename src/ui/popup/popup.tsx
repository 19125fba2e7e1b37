import { ActivityList } from '../activity/activityList';
import { BehaviorCard } from '../conversation/behaviorCard';
import { Chat } from '../conversation/chat';
import { ConnectionCard } from '../conversation/connectionCard';
import { VoiceCard } from '../conversation/voiceCard';
import { mount } from '../mount';
import { AttentionBanner } from '../notices/attentionBanner';
import { FaultNotice } from '../notices/faultNotice';
import { HandOver } from '../notices/handOver';
import { PausedNotice } from '../notices/pausedNotice';
import { WaitingQuestion } from '../notices/waitingQuestion';
import { Header } from '../screen/header';
import { loadScreen, type ScreenState } from '../screen/screenState';
import { BroughtTools } from './broughtTools';
import { ReadOnlySwitch } from './readOnlySwitch';
import { SiteCard } from './siteCard';

/** Shows the popup in its page. */
export async function showPopup(): Promise<void> {
  mount('extensionName', <Popup state={await loadScreen()} />);
}

export function Popup({ state }: { state: ScreenState }) {
  return (
    <div class="screen popup">
      <Header state={state} toPanel />
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
        {state.handedOver.value && <HandOver state={state} />}
        <ReadOnlySwitch state={state} />
        <SiteCard state={state} />
        <BroughtTools state={state} />
        <ActivityList lines={state.activity} />
      </main>
      <Chat state={state} />
    </div>
  );
}
