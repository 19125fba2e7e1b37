import { browser } from 'wxt/browser';
import { ConnectionCard } from '../conversation/connectionCard';
import { Mark } from '../mark';
import { mount } from '../mount';
import { text } from '../text';
import { LocalAgentForm } from './localAgentForm';
import { Step } from './step';
import { loadWelcome, type WelcomeState } from './welcomeState';

/** Shows new users the way to their first request. */
export async function showWelcome(): Promise<void> {
  mount('welcomeTitle', <Welcome state={await loadWelcome()} />);
}

export function Welcome({ state }: { state: WelcomeState }) {
  const isConnected = state.isConnected.value;
  return (
    <main class="welcome">
      <header>
        <Mark size={40} />
        <div>
          <h1>{text('welcomeTitle')}</h1>
          <p class="quiet">{text('extensionDescription')}</p>
        </div>
      </header>
      <ol>
        <Step number={1} heading="welcomeAgent" isDone={isConnected}>
          <p>{text('welcomeAgentWhy')}</p>
          {isConnected || state.profiles.value.length > 0 ? (
            <ConnectionCard state={state} />
          ) : (
            <>
              <LocalAgentForm />
              <p>
                {text('welcomeOwnAgent')}{' '}
                <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
                  {text('addAgent')}
                </button>
              </p>
            </>
          )}
        </Step>
        <Step number={2} heading="welcomePage" isDone={state.hasActed.value}>
          <p>{text('welcomePageHow')}</p>
          <p>{text('welcomeAllow')}</p>
        </Step>
        <Step number={3} heading="welcomeStop" isDone={false}>
          <p>{text('welcomeStopHow')}</p>
        </Step>
      </ol>
      <p class="quiet">{text('aboutPrivacy')}</p>
    </main>
  );
}
