import { ActivityList } from '../activity/activityList';
import { Chat } from '../conversation/chat';
import { mount } from '../mount';
import { HandOver } from '../notices/handOver';
import { Header } from '../screen/header';
import { loadScreen, type ScreenState } from '../screen/screenState';
import { Situation } from '../screen/situation';
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
        <Situation state={state} />
        {state.handedOver.value && <HandOver state={state} />}
        <ReadOnlySwitch state={state} />
        <SiteCard state={state} />
        <BroughtTools state={state} />
        <ActivityList state={state} />
      </main>
      <Chat state={state} />
    </div>
  );
}
