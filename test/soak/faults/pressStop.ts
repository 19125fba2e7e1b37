import type { Fault } from '../fault';

export const pressStop: Fault = {
  name: 'Stop pressed with calls waiting',
  async run(trial) {
    const calls = [trial.ask({ inside: true }), trial.ask(), trial.ask(), trial.ask()];
    await calls[0]?.counted;
    await trial.control.send('stop');
    await calls[3]?.answer;
    calls[0]?.release();
    await Promise.all(calls.map(({ answer }) => answer));
  },
};
