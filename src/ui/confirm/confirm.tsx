import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Question } from '#contract/question';
import { questions } from '#store/questions';
import { follow } from '../follow';
import { mount } from '../mount';
import { QuestionCard } from '../questions/questionCard';
import { siteName } from '../siteName';
import { text } from '../text';

interface ConfirmState {
  questions: ReadonlySignal<Question[]>;
  notice: Signal<string>;
}

/** Shows the questions that wait, one after the other, in their window, and closes it after the last. */
export async function showConfirm(): Promise<void> {
  const asked = await follow(questions);
  mount('confirmTitle', <Confirm state={{ questions: asked, notice: signal('') }} />);
  effect(() => {
    if (asked.value.length === 0) window.close();
  });
}

export function Confirm({ state }: { state: ConfirmState }) {
  const [question, ...others] = state.questions.value;
  if (!question) return <p class="empty">{text('questionNone')}</p>;
  return (
    <main class="confirm">
      <h1 class="hidden">{text('confirmTitle')}</h1>
      <QuestionCard
        key={question.id}
        question={question}
        more={others.length}
        openedAt={0}
        onDeclined={() => {
          state.notice.value = text('accessDeclined', siteName(question.site));
        }}
      />
      <p class="notice" role="status">
        {state.notice}
      </p>
    </main>
  );
}
