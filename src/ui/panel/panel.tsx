import { ActivityList } from '../activity/activityList';
import { Chat } from '../conversation/chat';
import { mount } from '../mount';
import { HandOver } from '../notices/handOver';
import { Header } from '../screen/header';
import { loadScreen, type ScreenState } from '../screen/screenState';
import { Situation } from '../screen/situation';
import { AgentView } from './agentView';
import { tellInView } from './tellInView';

/** Shows the side panel in its page. */
export async function showPanel(): Promise<void> {
  mount('extensionName', <Panel state={await loadScreen()} />);
  await tellInView();
}

/** What stays beside the page: the conversation, what is done, what the agent sees, and whose turn it is. */
export function Panel({ state }: { state: ScreenState }) {
  return (
    <div class="screen panel">
      <Header state={state} />
      <main>
        <Situation state={state} />
        <HandOver state={state} />
        <AgentView state={state} />
        <ActivityList state={state} />
      </main>
      <Chat state={state} />
    </div>
  );
}
