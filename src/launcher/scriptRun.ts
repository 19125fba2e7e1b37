import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cost } from '#local-agent/cost';
import type { Turn } from '#local-agent/localAgent';
import { scriptedConversation } from '#local-agent/script';
import { hearStep } from './hearStep';
import { root } from './root';
import { screenshots } from './screenshots';
import type { Stage } from './stage';
import { costLine, ending } from './turnLines';

/** Runs the scripted conversation and prints a line per request; resolves to how many were not as expected. */
export async function runScript({ demoUrl, pictures, open, embedded }: Stage): Promise<number> {
  if (!embedded) throw new Error('The script needs the embedded agent.');
  const dir = join(root, 'artifacts', open.name);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const { conversation } = embedded;
  const camera = screenshots(open, dir);
  const steps = scriptedConversation(demoUrl, { pictures });
  let wrong = 0;
  let cost: Cost | undefined;
  for (const [index, step] of steps.entries()) {
    const started = performance.now();
    const turn = await hearStep(step, { open, conversation });
    cost = turn.cost;
    const ms = performance.now() - started;
    const complaint = step.expect(turn);
    if (complaint !== undefined) wrong += 1;
    printStep({ step, turn, ms, complaint });
    if (complaint !== undefined || index % 5 === 4)
      await camera.page(twoDigits(index + 1), turn.calls.at(-1)?.result.tab?.url);
  }
  await camera.popup();
  if (cost) console.log(costLine(cost));
  console.log(
    `\n${steps.length - wrong} of ${steps.length} requests as expected; pictures in artifacts/${open.name}.`,
  );
  return wrong;
}

interface Step {
  step: { request: string };
  turn: Turn;
  ms: number;
  complaint: string | undefined;
}

function printStep({ step, turn, ms, complaint }: Step) {
  const mark = complaint === undefined ? '✓' : '✗';
  const calls = turn.calls.map(({ tool, result }) => `${tool} ${ending(result)}`).join(', ') || 'no call';
  console.log(
    `${mark} ${columns(step.request, 52)} ${columns(calls, 36)} ${Math.round(ms).toString().padStart(6)} ms`,
  );
  if (complaint !== undefined) console.log(`    ${complaint}\n    The agent said: ${turn.said}`);
}

const columns = (words: string, width: number) =>
  (words.length > width ? `${words.slice(0, width - 1)}…` : words).padEnd(width);

const twoDigits = (count: number) => String(count).padStart(2, '0');
