import { expect, test } from 'vitest';
import type { Hands } from '#local-agent/brain';
import { ToolCaller } from '#local-agent/toolCaller';
import { TurnTaker } from '#local-agent/turnTaker';

test('stop ends the turn under way: it is told so, and nothing more is called', async () => {
  const sent: string[] = [];
  const caller = new ToolCaller({
    open: true,
    send: (frame) => sent.push(frame),
    asks: ({ tool }) => [tool],
    confirms: () => [],
    timeoutMs: 1000,
  });
  const said: string[] = [];
  let isThinking: () => void = () => undefined;
  const thinking = new Promise<void>((resolve) => {
    isThinking = resolve;
  });
  const hear = async (request: string, hands: Hands) => {
    if (request === 'stop') return 'All right.';
    isThinking();
    await new Promise((resolve) => hands.signal.addEventListener('abort', resolve));
    const result = await hands.call('click', {});
    return 'errorCode' in result ? result.errorCode : 'It went on.';
  };
  const turns = new TurnTaker({ mind: { hear }, caller, say: (words) => said.push(words) });
  const turn = turns.take('click everything', () => undefined);
  await thinking;
  await turns.take('stop', () => undefined);
  expect((await turn).calls).toEqual([]);
  expect(said).toEqual(['CANCELLED', 'All right.']);
  expect(sent).toEqual([]);
});
