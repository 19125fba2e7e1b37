import type { Rule } from '#contract/rule';
import { BROWSER } from '#sites/site';
import { attention } from '#store/attention';
import { Icon } from '../icon';
import { changeRule } from '../rules/changeRule';
import { isUnencrypted, siteName } from '../siteName';
import { text } from '../text';
import { toolWords } from '../toolWords';
import { attentionChoices } from './attentionChoices';
import type { PopupState } from './popupState';

/** What the agent asked for and no rule allowed, with the ways to allow it. */
export function AttentionBanner({ state }: { state: PopupState }) {
  const needed = state.attention.value;
  if (!needed) return null;
  const allow = async (changing: Promise<'saved' | 'declined'>) => {
    const saved = (await changing) === 'saved';
    state.notice.value = saved ? '' : text('accessDeclined', siteName(needed.site));
    if (saved) await attention.write(null);
  };
  const choices = attentionChoices(state.rules.value, needed);
  const isPrimary = (rule: Rule) => choices.find((choice) => choice.helps)?.rule === rule;
  return (
    <section class="attention" role="alert">
      <h2>
        <Icon name="alert" />
        {text('attentionHeading', needed.agent)}
      </h2>
      <p>
        {needed.site === BROWSER
          ? text('attentionTabs', needed.agent, toolWords(needed.tool))
          : text('attentionOnSite', needed.agent, toolWords(needed.tool), siteName(needed.site))}
      </p>
      {isUnencrypted(needed.site) && <p class="quiet">{text('siteNotEncryptedHint')}</p>}
      <div class="attentionActions">
        {choices.map(({ words, rule }) => (
          <button
            type="button"
            key={words}
            class={isPrimary(rule) ? 'primary' : ''}
            onClick={() => void allow(changeRule(state.rules.value, rule))}
          >
            {text(words)}
          </button>
        ))}
        <button type="button" onClick={() => void attention.write(null)}>
          {text('notNow')}
        </button>
      </div>
    </section>
  );
}
