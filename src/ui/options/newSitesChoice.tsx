import type { NewSites } from '#contract/newSites';
import { newSites } from '#store/newSites';
import { type TextKey, text } from '../text';

/** What happens on sites without a rule. */
export function NewSitesChoice({ value, isFixed }: { value: NewSites; isFixed: boolean }) {
  return (
    <fieldset class="choice" disabled={isFixed}>
      <legend>
        {text('newSitesHeading')}
        {isFixed && <span class="chip">{text('fixedHere')}</span>}
      </legend>
      <span class="segments">
        {ways.map(({ way, words }) => (
          <label key={way} class="segment">
            <input
              type="radio"
              name="newSites"
              checked={value === way}
              onChange={() => void newSites.write(way)}
            />
            {text(words)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

const ways: readonly { way: NewSites; words: TextKey }[] = [
  { way: 'ask', words: 'newSitesAsk' },
  { way: 'refuse', words: 'newSitesRefuse' },
];
