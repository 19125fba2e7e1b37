import type { Profile } from '#contract/profile';
import { text } from '../text';

interface AgentPickerProps {
  profiles: readonly Profile[];
  chosen: string;
  pick(profileId: string): void;
}

/** Which of the user's agents to connect to. */
export function AgentPicker({ profiles, chosen, pick }: AgentPickerProps) {
  return (
    <select
      aria-label={text('profilePicker')}
      value={chosen}
      onChange={(event) => pick(event.currentTarget.value)}
    >
      {profiles.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
