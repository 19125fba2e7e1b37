import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { clearUp } from '#calls/clearUp';
import { forgetAll } from '#calls/forgetAll';
import { lookAtPage } from '#calls/lookAtPage';
import { lookForTools } from '#calls/lookForTools';
import { offerUndo } from '#calls/offerUndo';
import { undoForUser } from '#calls/undoForUser';
import { hasHost } from '#sites/hostPermission';
import { markAlive } from '#store/alive';
import { noteStart } from '#store/browserStart';
import { callRows } from '#store/calls';
import { onCommand } from '#store/commands';
import { settlePendingRule } from '#store/pendingRule';
import { plantSeed } from '#store/plantSeed';
import { text } from '#ui/text.ts';
import { askUser } from './askUser';
import { deliverFrom } from './deliverFrom';
import { createDesk } from './desk';
import { hearKeys } from './keys';
import { createSession } from './session';
import { showBadge } from './showBadge';
import { showPill } from './showPill';
import { tellFault } from './tellFault';
import { makeWayForUpdates } from './update';
import { welcomeNewUsers } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners are added before anything is awaited: the browser wakes us only for those it saw at start.
    markAlive();
    welcomeNewUsers();
    const badge = showBadge();
    const desk = createDesk((directive) => session.direct(directive));
    askUser(desk);
    offerUndo(desk);
    const pill = showPill(desk);
    const delivery = deliverFrom(desk, (count) => {
      badge.running(count);
      pill.running(count);
    });
    const session = createSession(delivery, desk);
    onCommand((command) => {
      if (command.kind === 'look_for_tools') void lookForTools(desk);
      else if (command.kind === 'look') void lookAtPage(desk);
      else if (command.kind === 'undo')
        void undoForUser(command.line, { desk, delivery, by: text('extensionName') });
      else if (command.kind === 'forget')
        void forgetAll({ delivery, disconnect: session.disconnect }).catch((fault) =>
          console.error('Not everything was forgotten.', fault),
        );
      else session.obey(command);
    });
    makeWayForUpdates(delivery, session);
    browser.alarms.onAlarm.addListener(session.nudge);
    browser.runtime.onStartup.addListener(session.nudge);
    browser.permissions.onAdded.addListener(() => void settlePendingRule(hasHost));
    hearKeys(session, desk);
    void noteStart();
    // Not every browser tells a background; the alarm is behind it.
    self.addEventListener('online', session.nudge);
    const planted = import.meta.env.MODE === 'development' ? whenInstalled(plantSeed) : undefined;
    const clearedUp = clearUp({
      rows: callRows,
      ports: desk.ports,
      delivery,
      async answer(record, result) {
        await session.resume();
        return session.answerLeft(record, result);
      },
      onFault: tellFault('ledger'),
    });
    void clearedUp.then(session.resume, session.resume);
    void planted?.then(session.resume);
  },
});

function whenInstalled(plant: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    browser.runtime.onInstalled.addListener(() => void plant().then(resolve));
  });
}
