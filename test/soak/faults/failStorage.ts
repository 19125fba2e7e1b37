import type { Point } from '#calls/held/hold';
import type { Fault } from '../fault';
import type { Trial } from '../trial';

const points: readonly Point[] = ['accepted', 'started', 'ending'];

/** The user is told in words that the ledger cannot be kept; reading them takes the notice away. */
async function isTold({ control: { page } }: Trial) {
  // The user can be told a moment after the agent.
  await page.evaluate(`new Promise((resolve) => {
    const isTold = ({ fault } = {}) => fault === 'ledger' && resolve();
    chrome.storage.session.onChanged.addListener(({ fault }) => isTold({ fault: fault?.newValue }));
    chrome.storage.session.get('fault').then(isTold);
  }).then(() => chrome.storage.session.set({ fault: '' }))`);
}

export const failStorage: Fault = {
  name: 'storage fails',
  async run(trial) {
    for (const at of points) {
      const call = trial.ask({ at });
      const write = await trial.site.reached(at, call.id);
      write.fail();
      const result = await call.answer;
      const mayAct = at === 'ending';
      if (result?.status !== (mayAct ? 'success' : 'error')) {
        throw new Error(`The write “${at}” failed, and the answer is ${JSON.stringify(result)}`);
      }
      await isTold(trial);
    }
  },
};
