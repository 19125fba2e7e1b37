import { Icon } from '../icon';
import { Mark } from '../mark';
import { mount } from '../mount';
import { text } from '../text';
import { loadMicrophone, type MicrophoneDoor, type MicrophonePage } from './microphoneState';
import { microphoneWords } from './microphoneWords';

/** Shows the microphone in its page. */
export async function showMicrophone(door: MicrophoneDoor): Promise<void> {
  mount('microphoneTitle', <Microphone page={await loadMicrophone(door)} />);
}

/** Where the microphone is allowed, chosen and tried. */
export function Microphone({ page }: { page: MicrophonePage }) {
  const state = page.state.value;
  const words = microphoneWords(state);
  return (
    <main class="microphone">
      <header>
        <Mark size={40} />
        <h1>{text('microphoneTitle')}</h1>
      </header>
      <section class="card">
        <div class="micState">
          <span class={`dot ${words.tone}`}>
            <Icon name={words.icon} class={words.icon === 'spinner' ? 'turning' : ''} />
          </span>
          <div role="status">
            <h2>{words.title}</h2>
            <p>{words.detail}</p>
          </div>
        </div>
        {state === 'on' && (
          <label class="micLevel">
            {text('micLevel')}
            <meter min={0} max={1} value={page.level.value} />
          </label>
        )}
        {page.devices.value.some(({ label }) => label) && (
          <label class="micDevice">
            {text('micDevice')}
            <select
              value={page.settings.value.device}
              onChange={({ currentTarget }) => void page.choose(currentTarget.value)}
            >
              <option value="">{text('micDevicePreferred')}</option>
              {page.devices.value.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {state !== 'on' && (
          <button type="button" class="primary" disabled={state === 'asking'} onClick={() => void page.ask()}>
            <Icon name="microphone" />
            {text(state === 'unasked' || state === 'asking' ? 'micAllow' : 'micTryAgain')}
          </button>
        )}
      </section>
      <p class="quiet">{text(import.meta.env.FIREFOX ? 'micPrivacyFirefox' : 'micPrivacy')}</p>
    </main>
  );
}
