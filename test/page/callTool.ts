import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '#page/page';
import type { PageTool } from '#tools/tool';
import { everyPart } from './everyPart';

/** Runs a page tool as a call would: arguments parsed, then run, the user agreeing to what they are asked. */
export async function callTool(
  page: Page,
  tool: PageTool,
  args: unknown,
  signal = new AbortController().signal,
): Promise<Outcome> {
  const context = { page, callId: 'call', agent: 'test', signal, progress: () => undefined };
  const run = everyPart().of(tool.part)?.[tool.name];
  if (!run) throw new Error(`${tool.name} is not in the part ${tool.part}.`);
  // Just parsed with the tool's own schema.
  const act = () => run(tool.parameters.parse(args) as never, context);
  page.agreement.begin(context.callId, false);
  try {
    return await act();
  } catch (asks) {
    if (!page.agreement.take()) throw asks;
    page.agreement.begin(context.callId, true);
    return act();
  }
}

/** The failure a call ends with; a call that succeeds fails the test. */
export async function failureOf(call: Promise<Outcome>): Promise<ToolFailure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ToolFailure) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}

/** The one element of a kind with this id. */
export function byId<T extends Element>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The test page has no such element “${id}”.`);
}
