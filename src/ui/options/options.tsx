import { Mark } from '../mark';
import { mount } from '../mount';
import { text } from '../text';
import { About } from './about';
import { Agents } from './agents';
import { Log } from './log';
import { OnThePage } from './onThePage';
import { loadOptions, type OptionsState } from './optionsState';
import { Privacy } from './privacy';
import { SiteRules } from './siteRules';
import { Talking } from './talking';
import { ToolList } from './toolList';

/** Shows the settings in their page. */
export async function showOptions(): Promise<void> {
  mount('optionsTitle', <Options state={await loadOptions()} />);
}

export function Options({ state }: { state: OptionsState }) {
  return (
    <main class="options">
      <header>
        <Mark size={40} />
        <h1>{text('optionsTitle')}</h1>
      </header>
      <Agents state={state} />
      <SiteRules state={state} />
      <ToolList state={state} />
      <OnThePage state={state} />
      <Talking state={state} />
      <Log state={state} />
      <Privacy state={state} />
      <About />
    </main>
  );
}
