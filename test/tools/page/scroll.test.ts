// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { scroll } from '#tools/page/scroll';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';

// The emulator lays nothing out: the region is told its size.
function tall() {
  const page = actingPage('<div id="list" style="overflow-y: auto"><p id="row">Row</p></div>');
  const list = byId('list', HTMLElement);
  const sizes = { scrollHeight: { value: 1000 }, clientHeight: { value: 100 } };
  Object.defineProperties(list, {
    ...sizes,
    scrollBy: {
      value: ({ top = 0 }: ScrollToOptions) => {
        list.scrollTop = Math.min(Math.max(list.scrollTop + top, 0), 900);
      },
    },
  });
  return { page, list };
}

it('scrolls the region around something by a part of its view', async () => {
  const { page, list } = tall();
  expect(await callTool(page, scroll, { inside: 'css=#row' })).toEqual({
    verdict: 'changed',
    say: 'Scrolled down.',
    data: { movedPx: 80, atStart: false, atEnd: false },
  });
  expect(list.scrollTop).toBe(80);
});

it('goes all the way and says that it is the end', async () => {
  const { page } = tall();
  expect(await callTool(page, scroll, { inside: 'css=#row', direction: 'bottom' })).toMatchObject({
    say: 'Scrolled to the bottom. This is the bottom.',
    data: { movedPx: 900, atEnd: true },
  });
  expect(await callTool(page, scroll, { inside: 'css=#row' })).toMatchObject({
    verdict: 'no_change',
    say: 'Already at the bottom.',
  });
});

it('says so when everything is on view', async () => {
  const page = actingPage('<p id="row">Row</p>');
  expect(await callTool(page, scroll, { inside: 'css=#row' })).toMatchObject({
    verdict: 'no_change',
    say: 'There is nothing to scroll: it is all on view.',
  });
});

it('fails for words the page does not show', async () => {
  const page = actingPage('<p>Opening hours</p><script>const closed = "Closing";</script>');
  const failure = await failureOf(callTool(page, scroll, { text: 'closing' }));
  expect(failure.code).toBe('TARGET_NOT_FOUND');
});
