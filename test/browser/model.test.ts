import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { collectClosers } from '#launcher/closers';
import { hearStep } from '#launcher/hearStep';
import { type Stage, setStage } from '#launcher/stage';
import { scriptedConversation } from '#local-agent/script';
import { button, control, withWords } from '../support/control';
import { grammarModel } from '../support/grammarModel';
import { type Asked, type Reply, type StubModel, startStubModel } from '../support/stubModel';

const closers = collectClosers();
let stage: Stage;
let model: StubModel;
let think: (asked: Asked) => Reply | Promise<Reply>;

beforeAll(async () => {
  think = grammarModel();
  model = await closers.open(
    () => startStubModel((asked) => think(asked)),
    (opened) => opened.close(),
  );
  stage = await setStage(
    {
      browser: inject('browser'),
      headless: true,
      script: true,
      agent: undefined,
      llm: { address: model.address, model: 'stub' },
    },
    closers,
  );
});
afterAll(() => closers.close());

const talking = () => {
  if (!stage.embedded) throw new Error('Nobody to talk to.');
  return stage.embedded.conversation;
};

test('the scripted conversation, by function calls', async () => {
  const steps = scriptedConversation(stage.demoUrl, stage);
  // Whole in one browser; what differs between browsers is the same whoever thinks.
  const upToThanks = steps.findIndex(({ request }) => request === 'check out') + 1;
  const taken = inject('browser') === 'chromium' ? steps : steps.slice(0, upToThanks);
  expect(taken.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  let calls = 0;
  const { open } = stage;
  for (const step of taken) {
    const turn = await hearStep(step, { open, conversation: talking() });
    const complaint = step.expect(turn);
    if (complaint !== undefined) wrong.push(`${step.request}: ${complaint}`);
    calls += turn.calls.length;
    // One request more than there are calls, for the words at the end.
    expect(turn.cost?.requests).toBe(model.asked.length);
  }
  expect(wrong).toEqual([]);
  expect(model.asked).toHaveLength(taken.length + calls);
});

test('Stop in the popup ends its thinking, and what it wanted next is not done', async () => {
  const before = model.asked.length;
  think = () => new Promise<Reply>(() => undefined);
  const ended = new Promise<string>((resolve) => talking().onTurn(({ said }) => resolve(said)));
  const popup = await stage.open.openExtensionPage('popup.html');
  await control(popup, '#say').fill('think for ever');
  await popup.keyboard.press('Enter');
  await expect.poll(() => model.asked.length).toBe(before + 1);
  await button(popup, 'Stop').click();
  expect(await ended).toBe('I stopped.');
  await withWords(popup, '*[contains(@class, "said agent")]', 'I stopped.');
  await expect.poll(() => model.left).toBe(1);
  await popup.close();
});

test('a model that cannot be used is told in the chat, and the browser stays usable', async () => {
  think = () => ({ status: 401, body: '{}' });
  expect(await talking().hear('click home')).toMatchObject({
    said: expect.stringContaining('PAGEHAND_LLM_KEY'),
    calls: [],
  });
  think = () => ({ calls: [{ name: 'format_disk', arguments: '{}' }] });
  expect(await talking().hear('go wild')).toMatchObject({
    said: expect.stringContaining('I stopped'),
    calls: [],
  });
  expect(await talking().callTool('read_page', {})).toMatchObject({ status: 'success' });
});
