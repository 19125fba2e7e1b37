import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type Activity, activityState } from '#contract/activity';
import { readAllActivity } from '#store/activity';
import { ActivityActions } from '../activity/activityActions';
import { activityEntries } from '../activity/activityEntries';
import { ActivityEntry } from '../activity/activityEntry';
import { type ActivitySearch, searchActivity } from '../activity/searchActivity';
import { UndoOutcome } from '../activity/undoOutcome';
import { followActivity } from '../followActivity';
import { siteName } from '../siteName';
import { text } from '../text';
import type { OptionsState } from './optionsState';

const MOST_SHOWN = 50;

/** All that agents did, to look through and to save; read when it is opened. */
export function Log({ state }: { state: Pick<OptionsState, 'undoable'> }) {
  const [lines, setLines] = useState<ReadonlySignal<Activity[]> | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const closed = new AbortController();
    void followActivity({ read: readAllActivity, signal: closed.signal }).then(setLines);
    return () => closed.abort();
  }, [isOpen]);
  return (
    <section class="log" aria-labelledby="log">
      <h2 id="log">{text('logHeading')}</h2>
      <p class="intro">{text('logIntro')}</p>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? 'logHide' : 'logShow')}
      </button>
      {isOpen && lines && <Lines lines={lines.value} undoable={state.undoable.value} />}
    </section>
  );
}

function Lines({ lines, undoable }: { lines: readonly Activity[]; undoable: number | null }) {
  const [search, setSearch] = useState<ActivitySearch>({ words: '', state: '', site: '' });
  const [most, setMost] = useState(MOST_SHOWN);
  const entries = activityEntries(lines);
  const found = searchActivity(entries, search);
  const change = (changed: Partial<ActivitySearch>) => {
    setSearch({ ...search, ...changed });
    setMost(MOST_SHOWN);
  };
  return (
    <div class="activity">
      <UndoOutcome entries={entries} />
      <SearchFields lines={lines} search={search} change={change} />
      <div class="heading">
        <p class="quiet" role="status">
          {text('logFound', String(found.length), String(entries.length))}
        </p>
        <ActivityActions lines={found.flatMap(({ line, steps }) => [...steps.toReversed(), line])} />
      </div>
      {found.length > 0 && (
        <ol>
          {found.slice(0, most).map((entry) => (
            <ActivityEntry key={entry.line.id} entry={entry} undoable={undoable} />
          ))}
        </ol>
      )}
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + MOST_SHOWN)}>
          {text('logMore')}
        </button>
      )}
    </div>
  );
}

interface SearchFieldsProps {
  lines: readonly Activity[];
  search: ActivitySearch;
  change(changed: Partial<ActivitySearch>): void;
}

function SearchFields({ lines, search, change }: SearchFieldsProps) {
  const sites = [...new Set(lines.map(({ site }) => site))].filter(Boolean).toSorted();
  const stateOf = (value: string) => activityState.safeParse(value).data ?? '';
  return (
    <search class="logSearch">
      <input
        type="search"
        aria-label={text('logWords')}
        placeholder={text('logWords')}
        value={search.words}
        onInput={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <select
        aria-label={text('logOutcome')}
        value={search.state}
        onChange={({ currentTarget }) => change({ state: stateOf(currentTarget.value) })}
      >
        <option value="">{text('logAnyOutcome')}</option>
        {activityState.options.map((state) => (
          <option key={state} value={state}>
            {text(`activityState_${state}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={text('logSite')}
        value={search.site}
        onChange={({ currentTarget }) => change({ site: currentTarget.value })}
      >
        <option value="">{text('logAnySite')}</option>
        {sites.map((site) => (
          <option key={site} value={site}>
            {siteName(site)}
          </option>
        ))}
      </select>
    </search>
  );
}
