import { expect, test, vi } from 'vitest';
import { dialectOf, platforms } from '#agent/dialects/index';
import { useAgentServer } from './agentServer';

const agent = useAgentServer();

test.each(['tomorrow', 'constructor', '__proto__', ''])(
  'the platform %j is not known, and says so',
  (name) => {
    expect(platforms).not.toContain(name);
    expect(dialectOf(name).tokenProblem?.('token')).toMatch(/does not know the platform/);
  },
);

test('nothing is sent to the agent of a platform this version does not know', async () => {
  let visits = 0;
  agent.server.on('connection', () => {
    visits += 1;
  });
  const connection = agent.start({ platform: 'tomorrow', token: 'secret' });
  await vi.waitUntil(() => connection.over);
  expect(agent.states.at(-1)).toMatchObject({
    phase: 'failed',
    reason:
      'This version of Pagehand does not know the platform “tomorrow”. Update Pagehand, or choose another platform in the options.',
  });
  expect(visits).toBe(0);
});
