import { browser } from 'wxt/browser';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { Mark } from '../mark';
import { hasPanel, openPanel } from '../openPanel';
import { text } from '../text';
import type { ScreenState } from './screenState';

interface HeaderProps {
  state: Pick<ScreenState, 'activity'>;
  /** Whether it leads to the panel. */
  toPanel?: boolean;
}

/** The name, Stop, and the ways to the panel and the settings; always in view. */
export function Header({ state, toPanel = false }: HeaderProps) {
  const isRunning = state.activity.value.some((line) => line.state === 'running');
  return (
    <header class="header">
      <Mark />
      <h1>{text('extensionName')}</h1>
      <button
        type="button"
        class={isRunning ? 'stop danger' : 'stop'}
        title={text('stopHint')}
        onClick={() => void sendCommand({ kind: 'stop' })}
      >
        <Icon name="stop" />
        {text('stop')}
      </button>
      {toPanel && hasPanel() && (
        <button
          type="button"
          class="bare"
          aria-label={text('openPanel')}
          title={text('openPanel')}
          onClick={() => void openPanel().then(() => close())}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        class="bare"
        aria-label={text('openOptions')}
        title={text('openOptions')}
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <Icon name="gear" />
      </button>
    </header>
  );
}
