import { QuestionCard } from '../questions/questionCard';
import type { ScreenState } from '../screen/screenState';
import { siteName } from '../siteName';
import { text } from '../text';

/** The question that waits for the user, also answerable here. */
export function WaitingQuestion({ state }: { state: ScreenState }) {
  const [question, ...others] = state.questions.value;
  if (!question) return null;
  return (
    <QuestionCard
      key={question.id}
      question={question}
      more={others.length}
      openedAt={state.openedAt}
      onDeclined={() => {
        state.notice.value = text('accessDeclined', siteName(question.site));
      }}
    />
  );
}
