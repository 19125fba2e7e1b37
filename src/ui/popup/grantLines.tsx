import type { Grant } from '#contract/grant';
import { endGrants } from '#store/grants';
import { effectsOf } from '../rules/ruleWords';
import { text } from '../text';

interface GrantLinesProps {
  grants: readonly Grant[];
  site: string;
}

/** What is allowed on a site for a while, until when, and the way to end it. */
export function GrantLines({ grants, site }: GrantLinesProps) {
  const here = grants.filter((grant) => grant.site === site && !isOver(grant));
  if (here.length === 0) return null;
  return (
    <div class="grants">
      <ul>
        {here.map((grant) => (
          <li key={`${effectsOf(grant)} ${grant.until}`}>{lasting(grant)}</li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => void endGrants(site)}>
        {text('grantEnd')}
      </button>
    </div>
  );
}

const isOver = ({ until }: Grant) => until !== undefined && until <= Date.now();

function lasting(grant: Grant): string {
  if (grant.until === undefined) return text('grantConversation', effectsOf(grant));
  const time = new Date(grant.until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return text('grantUntil', effectsOf(grant), time);
}
