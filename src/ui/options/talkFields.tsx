import { dialectOf } from '#agent/dialects/index';
import { takesWords } from '#agent/takesWords';
import { soundName } from '#contract/sound';
import { text } from '../text';
import { callTypeOf, type Draft } from './draft';
import { described, Field } from './field';
import { nameOfLanguage, spokenLanguages } from './spokenLanguages';
import { Tick } from './tick';

interface TalkFieldsProps {
  draft: Draft;
  change(changed: Partial<Draft>): void;
}

/** How a conversation with the agent is held, where its platform leaves that to the client. */
export function TalkFields({ draft, change }: TalkFieldsProps) {
  const { asks } = dialectOf(draft.platform).facts;
  return (
    <>
      {asks.includes('callType') && (
        <Field id="callType" label={text('fieldCallType')} hint={text('fieldCallTypeHint')}>
          <select
            {...described('callType', undefined)}
            value={draft.callType}
            onChange={({ currentTarget: { value } }) =>
              change({ callType: value === 'webCall' ? 'webCall' : 'chat' })
            }
          >
            <option value="chat">{text('callTypeChat')}</option>
            <option value="webCall">{text('callTypeWebCall')}</option>
          </select>
        </Field>
      )}
      {takesWords({ platform: draft.platform, callType: callTypeOf(draft) }) && (
        <Field id="language" label={text('fieldLanguage')} hint={text('fieldLanguageHint')}>
          <select
            {...described('language', undefined)}
            value={draft.language}
            onChange={({ currentTarget }) => change({ language: currentTarget.value })}
          >
            <option value="">{text('languageOfBrowser', nameOfLanguage(navigator.language))}</option>
            {spokenLanguages(draft.language).map((tag) => (
              <option key={tag} value={tag}>
                {nameOfLanguage(tag)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {asks.includes('sound') && (
        <Field id="sound" label={text('fieldSound')} hint={text('fieldSoundHint')}>
          <select
            {...described('sound', undefined)}
            value={draft.sound}
            onChange={({ currentTarget: { value } }) => {
              const chosen = soundName.options.find((one) => one === value);
              if (chosen) change({ sound: chosen });
            }}
          >
            <option value="pcm_44100">{text('soundBest')}</option>
            <option value="pcm_24000">{text('soundGood')}</option>
            <option value="pcm_16000">{text('soundSpeech')}</option>
            <option value="pcm_8000">{text('soundPhone')}</option>
            <option value="mulaw_8000">{text('soundThin')}</option>
          </select>
        </Field>
      )}
      {asks.includes('pushToTalk') && (
        <Tick
          id="pushToTalk"
          label={text('fieldPushToTalk')}
          hint={text('fieldPushToTalkHint')}
          checked={draft.pushToTalk}
          change={(pushToTalk) => change({ pushToTalk })}
        />
      )}
    </>
  );
}
