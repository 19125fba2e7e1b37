import { useSignal } from '@preact/signals';
import type { Profile } from '#contract/profile';
import { text } from '../text';
import { ConfirmRow } from './confirmRow';
import { deleteAgent } from './deleteAgent';
import { platformName } from './platformName';

interface AgentRowProps {
  profile: Profile;
  isConnected: boolean;
  edit(): void;
}

/** One agent with the ways to change and delete it; deleting asks once more. */
export function AgentRow({ profile, isConnected, edit }: AgentRowProps) {
  const isAsking = useSignal(false);
  if (isAsking.value) {
    return (
      <ConfirmRow
        question={text('agentDeleteAsk', profile.name)}
        yes={text('agentDelete')}
        no={text('agentKeep')}
        onYes={() => void deleteAgent(profile.id)}
        onNo={() => {
          isAsking.value = false;
        }}
      />
    );
  }
  return (
    <div class="row">
      <div class="grow">
        <strong>
          <bdi>{profile.name}</bdi>
        </strong>{' '}
        {profile.fixed && <span class="chip">{text('fixedHere')}</span>}{' '}
        {isConnected && <span class="chip good">{text('agentConnected')}</span>}
        <p class="quiet">
          {platformName(profile.platform)} · <bdi dir="ltr">{profile.address}</bdi>
        </p>
      </div>
      <button type="button" aria-label={text('agentEdit', profile.name)} onClick={edit}>
        {text('agentEditShort')}
      </button>
      {!profile.fixed && (
        <button
          type="button"
          aria-label={text('agentDeleteNamed', profile.name)}
          onClick={() => {
            isAsking.value = true;
          }}
        >
          {text('agentDelete')}
        </button>
      )}
    </div>
  );
}
