import { useSignal } from '@preact/signals';
import { type Reader, readers } from '#catalogue/catalogue';
import { BROWSER } from '#sites/site';
import { saveFile } from '../saveFile';
import { siteName } from '../siteName';
import { text } from '../text';
import { described, Field } from './field';
import type { OptionsState } from './optionsState';
import { readerName, toolPlaces } from './readers';
import { toolFile } from './toolFile';

/** The tools written for the platform an agent is set up on, to be taken there. */
export function ToolList({ state }: { state: OptionsState }) {
  const reader = useSignal<Reader>('blackbox');
  const site = useSignal('');
  const isCopied = useSignal(false);
  const rules = state.rules.value;
  const file = toolFile({ reader: reader.value, site: site.value, rules });
  const copy = async () => {
    await navigator.clipboard.writeText(file);
    isCopied.value = true;
  };
  const save = () =>
    saveFile(`pagehand-${reader.value}.json`, new Blob([file], { type: 'application/json' }));
  return (
    <section aria-labelledby="toolList">
      <h2 id="toolList">{text('toolListHeading')}</h2>
      <p class="intro">{text('toolListIntro')}</p>
      <div class="card toolList">
        <Field id="toolReader" label={text('toolListFor')} hint={text(toolPlaces[reader.value])}>
          <select
            {...described('toolReader', undefined)}
            value={reader.value}
            onChange={({ currentTarget: { value } }) => {
              const chosen = readers.find((one) => one === value);
              if (chosen) reader.value = chosen;
              isCopied.value = false;
            }}
          >
            {readers.map((one) => (
              <option key={one} value={one}>
                {readerName(one)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="toolSite" label={text('toolListWhich')} hint={text('toolListWhichHint')}>
          <select
            {...described('toolSite', undefined)}
            value={site.value}
            onChange={({ currentTarget: { value } }) => {
              site.value = value;
              isCopied.value = false;
            }}
          >
            <option value="">{text('toolListAll')}</option>
            {rules
              .filter((rule) => rule.site !== BROWSER)
              .map((rule) => (
                <option key={rule.site} value={rule.site}>
                  {text('toolListOn', siteName(rule.site))}
                </option>
              ))}
          </select>
        </Field>
        <div class="formActions">
          <button type="button" onClick={() => void copy()}>
            {text(isCopied.value ? 'copied' : 'toolListCopy')}
          </button>
          <button type="button" onClick={save}>
            {text('toolListDownload')}
          </button>
        </div>
      </div>
    </section>
  );
}
