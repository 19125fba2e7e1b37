import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { collectClosers } from '#launcher/closers';
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
  for (const { request, expect: complaintOf } of scriptedConversation(stage.demoUrl)) {
    const turn = await stage.embedded?.conversation.hear(request);
    const complaint = turn ? complaintOf(turn) : 'no conversation';
    if (complaint !== undefined) wrong.push(`${request}: ${complaint}`);
  }
  expect(wrong).toEqual([]);
});
