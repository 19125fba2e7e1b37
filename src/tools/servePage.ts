import { failureResult } from '#contract/failureResult';
import { type PageAnswer, type PageReply, type PageRequest, pageRequest } from '#contract/pageMessage';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '#page/page';
import type { CallMemory } from './callMemory';
import { pageTools } from './page';

const byName = new Map(pageTools.map((tool) => [tool.name, tool]));

export interface ServedPage {
  page: Page;
  /** What this document has run, whoever asked for it. */
  memory: CallMemory;
  /** False once the extension was updated or removed under this script: then it must not act any more. */
  isOurs(): boolean;
}

/** Runs what the background asks of one document; `reply` carries every answer, and nothing is thrown. */
export function servePage(
  served: ServedPage,
  reply: (message: PageReply) => void,
): (message: unknown) => void {
  return (message) => {
    const parsed = pageRequest.safeParse(message);
    if (!parsed.success) return;
    const request = parsed.data;
    const { callId } = request;
    switch (request.kind) {
      case 'abort':
        served.memory.abort(callId, request.reason);
        return;
      case 'recall':
        void recall(callId, served.memory).then(reply);
        return;
      case 'call':
        void answer(request, served, reply).then(reply);
    }
  };
}

type PageCall = Extract<PageRequest, { kind: 'call' }>;

async function recall(callId: string, memory: CallMemory): Promise<PageReply> {
  return (await memory.recall(callId)) ?? { kind: 'unseen', callId };
}

function answer(
  call: PageCall,
  served: ServedPage,
  reply: (message: PageReply) => void,
): Promise<PageAnswer> {
  const { callId } = call;
  const tool = byName.get(call.tool);
  const asked = JSON.stringify([call.tool, call.args]);
  return served.memory.once({
    callId,
    asked,
    keep: tool?.effect !== 'read',
    async run(signal) {
      const { page } = served;
      const deadline = deadlineOf(call);
      try {
        const outcome = await run(call, served, AbortSignal.any([signal, deadline.signal]), reply);
        return { kind: 'done', callId, outcome, url: page.document.URL, title: page.document.title };
      } catch (thrown) {
        return { kind: 'failed', callId, result: failureResult(thrown) };
      } finally {
        clearTimeout(deadline.timer);
      }
    },
  });
}

// The background owns the clock, but it may be gone.
function deadlineOf({ tool, remainingMs }: PageCall) {
  const late = new AbortController();
  const end = () =>
    late.abort(new ToolFailure('TIMED_OUT', `${tool} was not done in time. Look at the page.`));
  return { signal: late.signal, timer: setTimeout(end, remainingMs) };
}

async function run(
  call: PageCall,
  { page, isOurs }: ServedPage,
  signal: AbortSignal,
  reply: (message: PageReply) => void,
) {
  const { callId, agent } = call;
  const tool = byName.get(call.tool);
  if (!tool) throw new ToolFailure('UNKNOWN_TOOL', `The page has no tool “${call.tool}”.`);
  if (!isOurs()) {
    throw new ToolFailure('CANCELLED', 'Pagehand was updated meanwhile; nothing was done. Ask again.');
  }
  if (page.window.origin !== call.origin) {
    throw new ToolFailure('ORIGIN_CHANGED', 'The page changed to another site meanwhile; nothing was done.');
  }
  // Chrome shows a PDF inside a document of its own that scripts may enter, but nothing of the file is in it.
  if (page.document.contentType === 'application/pdf') {
    throw new ToolFailure(
      'PAGE_FORBIDDEN',
      'This is a PDF, which extensions cannot read. Go to another page.',
    );
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
