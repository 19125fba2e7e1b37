import { BROWSER } from '#sites/site';
import { attention } from '#store/attention';
import { Icon } from '../icon';
import { changeRule } from '../rules/changeRule';
import type { ScreenState } from '../screen/screenState';
import { isUnencrypted, siteName } from '../siteName';
import { text } from '../text';
import { toolWords } from '../toolWords';
import { attentionChoices } from './attentionChoices';
import { useArmed } from './useArmed';

/** What the agent asked for and no rule allowed, with the ways to allow it. */
export function AttentionBanner({ state }: { state: ScreenState }) {
  const needed = state.attention.value;
  const isArmed = useArmed(needed?.at ?? 0, state.openedAt);
  if (!needed) return null;
  const allow = async (changing: Promise<'saved' | 'declined'>) => {
    const saved = (await changing) === 'saved';
    state.notice.value = saved ? '' : text('accessDeclined', siteName(needed.site));
    if (saved) await attention.write(null);
  };
  const choices = attentionChoices(state.rules.value, needed);
  const fitting = choices.find((choice) => choice.helps);
  const words = toolWords(needed.tool);
  return (
    <section class="attention" role="alert">
      <h2>
        <Icon name="alert" />
        {text('attentionHeading', needed.agent)}
      </h2>
      <p>
        {needed.site === BROWSER
          ? text('attentionTabs', needed.agent, words)
          : text('attentionOnSite', needed.agent, words, siteName(needed.site))}
      </p>
      {isUnencrypted(needed.site) && <p class="quiet">{text('siteNotEncryptedHint')}</p>}
      <div class="attentionActions">
        {choices.map((choice) => (
          <button
            type="button"
            key={choice.words}
            class={choice === fitting ? 'primary' : ''}
            disabled={!isArmed}
            onClick={() => void allow(changeRule(state.rules.value, choice.rule))}
          >
            {text(choice.words)}
          </button>
        ))}
        <button type="button" disabled={!isArmed} onClick={() => void attention.write(null)}>
          {text('notNow')}
        </button>
      </div>
    </section>
  );
}
