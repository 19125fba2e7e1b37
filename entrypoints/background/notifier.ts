import { browser } from 'wxt/browser';
import type { Question } from '#contract/question';
import { siteName } from '#ui/siteName.ts';
import { text } from '#ui/text.ts';

const ID = 'question';

/** Tells of the question that waits, also where our window is behind others. A press on it calls `onPress`. */
export function createNotifier(onPress: () => void): { show(question: Question | undefined): void } {
  let shown = '';
  browser.notifications.onClicked.addListener((id) => {
    if (id === ID) onPress();
  });
  return {
    show(question) {
      const wanted = question?.id ?? '';
      if (wanted === shown) return;
      shown = wanted;
      if (!question) return void browser.notifications.clear(ID);
      void browser.notifications.create(ID, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        title: text('attentionHeading', question.agent),
        message: siteName(question.site),
      });
    },
  };
}
