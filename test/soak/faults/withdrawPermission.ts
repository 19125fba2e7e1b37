import type { Fault } from '../fault';

export const withdrawPermission: Fault = {
  name: 'permission withdrawn during a call',
  slow: true,
  async run(trial) {
    const calls = [trial.ask({ inside: true }), trial.ask(), trial.ask()];
    await calls[0]?.counted;
    await trial.hostAccess(false);
    await calls[2]?.answer;
    calls[0]?.release();
    await Promise.all(calls.map(({ answer }) => answer));
    await trial.hostAccess(true);
  },
};
