import { setTimeout as last } from 'node:timers/promises';
import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import { startTrial } from './startTrial';

/** Leaves a conversation alone for some minutes in every browser, with nothing attached; false when one did not last. */
export async function soakIdle({ minutes }: { minutes: number }): Promise<boolean> {
  const lasted = await Promise.all(browserNames.map((browser) => lasts(browser, minutes)));
  return lasted.every(Boolean);
}

async function lasts(browser: BrowserName, minutes: number): Promise<boolean> {
  const { trial, close } = await startTrial({ browser });
  try {
    const { conversation } = trial;
    await trial.ask().answer;
    await trial.control.page.close();
    await last(minutes * 60_000);
    const isSame = trial.conversation === conversation && conversation.open;
    const result = isSame ? await trial.ask().answer : undefined;
    const works = result?.status === 'success';
    console.log(
      `${browser}: after ${minutes} silent minutes the conversation ${isSame ? 'is the same' : 'is lost'}, and a click ${works ? 'works' : 'fails'}`,
    );
    return isSame && works;
  } finally {
    await close();
  }
}
