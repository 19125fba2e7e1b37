import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { text } from '../text';
import { Keys } from './keys';

/** What this is, what it keeps, and the origin an agent has to allow. */
export function About() {
  const isCopied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.origin);
    isCopied.value = true;
  };
  return (
    <section aria-labelledby="about">
      <h2 id="about">{text('aboutHeading')}</h2>
      <div class="card about">
        <p>{text('extensionDescription')}</p>
        <p>{text('aboutPrivacy')}</p>
        <Keys />
        <p>
          {text('aboutOrigin')}
          <br />
          <code dir="ltr">{location.origin}</code>{' '}
          <button type="button" class="link" onClick={() => void copy()}>
            {text(isCopied.value ? 'copied' : 'copy')}
          </button>
        </p>
        <p class="quiet">
          {text('aboutVersion', browser.runtime.getManifest().version)} · {text('aboutLicence')}
        </p>
      </div>
    </section>
  );
}
