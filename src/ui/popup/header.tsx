import { browser } from 'wxt/browser';
import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import { Mark } from '../mark';
import { text } from '../text';
import type { PopupState } from './popupState';

/** The name, Stop, and the way to the settings; always in view. */
export function Header({ state }: { state: PopupState }) {
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
