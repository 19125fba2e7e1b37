import type { Point } from '#calls/held/hold';
import type { Fault } from '../fault';

const points: readonly Point[] = ['accepted', 'started', 'ending'];

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
    }
  },
};
