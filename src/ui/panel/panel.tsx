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
import { AgentView } from './agentView';

/** Shows the side panel in its page. */
export async function showPanel(): Promise<void> {
  mount('extensionName', <Panel state={await loadScreen()} />);
}

/** What stays beside the page: the conversation, what is done, what the agent sees, and whose turn it is. */
export function Panel({ state }: { state: ScreenState }) {
  return (
    <div class="screen panel">
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
        <HandOver state={state} />
        <AgentView state={state} />
        <ActivityList lines={state.activity} />
      </main>
      <Chat state={state} />
    </div>
  );
}
