import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { askOverHttp } from '#agent/doors/ask';
import { readToken } from '#store/tokens';
import { Icon } from '../icon';
import { text } from '../text';
import type { CheckedDraft, Draft } from './draft';
import { testProfile } from './testProfile';
import { testWords } from './testWords';

const TEST_TIMEOUT_MS = 8000;

interface TestButtonProps {
  draft: Draft;
  check(): CheckedDraft;
}

/** Really connects with what was typed and says how it went. */
export function TestButton({ draft, check }: TestButtonProps) {
  const said = useSignal<{ ok: boolean; words: string } | 'testing' | undefined>(undefined);
  // An answer belongs to the draft it was given for.
  useEffect(() => {
    if (said.value !== 'testing') said.value = undefined;
  }, [draft, said]);
  const test = async () => {
    const checked = check();
    if (!checked.ok) return;
    said.value = 'testing';
    const { address, id } = checked.profile;
    const token = checked.token || ((await readToken(id)) ?? '');
    const tested = await testProfile({
      profile: checked.profile,
      token,
      ask: askOverHttp,
      WebSocket,
      timeoutMs: TEST_TIMEOUT_MS,
    });
    const facts = { address, origin: location.origin, timeoutMs: TEST_TIMEOUT_MS };
    said.value = { ok: tested.ok, words: testWords(tested, facts) };
  };
  const answer = said.value;
  return (
    <div class="test">
      <button type="button" disabled={answer === 'testing'} onClick={() => void test()}>
        {answer === 'testing' && <Icon name="spinner" class="turning" />}
        {text(answer === 'testing' ? 'testing' : 'test')}
      </button>
      <div role="status">
        {answer && answer !== 'testing' && (
          <p class={answer.ok ? 'answer good' : 'answer bad'}>
            <Icon name={answer.ok ? 'check' : 'alert'} />
            <span>{answer.words}</span>
          </p>
        )}
      </div>
    </div>
  );
}
