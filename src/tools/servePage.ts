import { failureResult } from '#contract/failureResult';
import { type PageReply, pageRequest } from '#contract/pageMessage';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '#page/page';
import { pageTools } from './page';

const byName = new Map(pageTools.map((tool) => [tool.name, tool]));

/** Runs what the background asks of one document; `reply` carries every answer, and nothing is thrown. */
export function servePage(page: Page, reply: (message: PageReply) => void): (message: unknown) => void {
  const running = new Map<string, AbortController>();
  return (message) => {
    const parsed = pageRequest.safeParse(message);
    if (!parsed.success) return;
    const request = parsed.data;
    const { callId } = request;
    if (request.kind === 'abort') {
      running.get(callId)?.abort(new ToolFailure('CANCELLED', request.reason));
      return;
    }
    const controller = new AbortController();
    running.set(callId, controller);
    run(request, page, controller.signal, reply)
      .then((outcome) =>
        reply({
          kind: 'done',
          callId,
          outcome,
          url: page.document.URL,
          title: page.document.title,
        }),
      )
      .catch((thrown: unknown) => reply({ kind: 'failed', callId, result: failureResult(thrown) }))
      .finally(() => running.delete(callId));
  };
}

type PageCall = Extract<ReturnType<typeof pageRequest.parse>, { kind: 'call' }>;

async function run(call: PageCall, page: Page, signal: AbortSignal, reply: (message: PageReply) => void) {
  const { callId, agent } = call;
  const tool = byName.get(call.tool);
  if (!tool) throw new ToolFailure('UNKNOWN_TOOL', `The page has no tool “${call.tool}”.`);
  if (page.window.origin !== call.origin) {
    throw new ToolFailure('ORIGIN_CHANGED', 'The page changed to another site meanwhile; nothing was done.');
  }
  const args = tool.parameters.parse(call.args);
  return tool.run(args, {
    page,
    callId,
    agent,
    signal,
    progress: (message) => reply({ kind: 'progress', callId, message }),
  });
}
