import { dialectOf, platforms } from '#agent/dialects/index';
import { text } from '../text';
import { type Draft, turnTo } from './draft';
import { described, Field } from './field';
import { platformName } from './platformName';
import { TalkFields } from './talkFields';
import { Tick } from './tick';

interface PlatformFieldsProps {
  draft: Draft;
  /** What is wrong with the token endpoint. */
  problem: string | undefined;
  change(changed: Partial<Draft>): void;
}

/** Which platform, and which agent of it where the client says so. */
export function PlatformFields({ draft, problem, change }: PlatformFieldsProps) {
  const { asks } = dialectOf(draft.platform).facts;
  return (
    <>
      <Field id="platform" label={text('fieldPlatform')}>
        <select
          id="platform"
          value={draft.platform}
          onChange={({ currentTarget: { value } }) => change(turnTo(draft, value))}
        >
          {platforms.map((one) => (
            <option key={one} value={one}>
              {platformName(one)}
            </option>
          ))}
        </select>
      </Field>
      {asks.includes('agent') && (
        <Field id="agent" label={text('fieldAgent')} hint={text('fieldAgentHint')}>
          <input
            {...described('agent', undefined)}
            autocomplete="off"
            spellcheck={false}
            value={draft.agent}
            onInput={(event) => change({ agent: event.currentTarget.value })}
          />
        </Field>
      )}
      {asks.includes('project') && (
        <Field id="project" label={text('fieldProject')} hint={text('fieldProjectHint')}>
          <input
            {...described('project', undefined)}
            autocomplete="off"
            spellcheck={false}
            value={draft.project}
            onInput={(event) => change({ project: event.currentTarget.value })}
          />
        </Field>
      )}
      <TalkFields draft={draft} change={change} />
      {asks.includes('namesTools') && (
        <Tick
          id="namesTools"
          label={text('fieldNamesTools')}
          hint={text('fieldNamesToolsHint')}
          checked={draft.namesTools}
          change={(namesTools) => change({ namesTools })}
        />
      )}
      {asks.includes('tokenEndpoint') && (
        <Field
          id="tokenEndpoint"
          label={text('fieldTokenEndpoint')}
          hint={text('fieldTokenEndpointHint')}
          problem={problem}
        >
          <input
            {...described('tokenEndpoint', problem)}
            type="url"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={draft.tokenEndpoint}
            onInput={(event) => change({ tokenEndpoint: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  );
}
