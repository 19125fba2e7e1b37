import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { collectClosers } from '#launcher/closers';
import { hearStep } from '#launcher/hearStep';
import { type Stage, setStage } from '#launcher/stage';
import { scriptedConversation } from '#local-agent/script';
import { noteCalls } from '../support/noteCalls';

const closers = collectClosers();
let stage: Stage;

beforeAll(async () => {
  stage = await setStage(
    { browser: inject('browser'), headless: true, script: true, agent: undefined, llm: undefined },
    closers,
  );
  if (stage.embedded) noteCalls(stage.embedded.conversation);
});
afterAll(() => closers.close());

test('every request of the scripted conversation comes out as a person would expect', async () => {
  const wrong: string[] = [];
  const { open, embedded } = stage;
  if (!embedded) throw new Error('Nobody to talk to.');
  const { conversation } = embedded;
  for (const step of scriptedConversation(stage.demoUrl)) {
    const complaint = step.expect(await hearStep(step, { open, conversation }));
    if (complaint !== undefined) wrong.push(`${step.request}: ${complaint}`);
  }
  expect(wrong).toEqual([]);
});
