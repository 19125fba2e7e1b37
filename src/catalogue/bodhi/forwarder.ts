import type { Directive } from '#contract/directive';
import { ToolFailure } from '#contract/toolFailure';
import type { Bridge, CallContext } from './bridge';
import type { Reply } from './message';

interface Waiting {
  context: CallContext;
  tool: string;
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

interface Forwarded {
  tool: string;
  args: Record<string, unknown>;
  context: CallContext;
  /** How long the session waits for the answer, in milliseconds. */
  timeoutMs: number;
}

export type Forward = (call: Forwarded) => Promise<unknown>;

/**
 * Sends calls to the extension and settles each with its first answer. An abort is told to the extension and
 * rejects at once: the framework reports whatever comes of a cancelled call to its model, so this is the least.
 */
export function createForwarder(bridge: Bridge): Forward {
  const waiting = new Map<string, Waiting>();
  let directives: Directive[] = [];

  const tellDirectives = ({ setDirective }: CallContext) => {
    if (!setDirective) return;
    for (const { key, value, scope } of directives) setDirective(key, value, scope);
    directives = [];
  };

  const heard = (reply: Reply) => {
    if (reply.kind === 'directive') {
      // The framework takes directives from running tools only.
      directives = [...directives.filter(({ key }) => key !== reply.directive.key), reply.directive];
      const [running] = waiting.values();
      if (running) tellDirectives(running.context);
      return;
    }
    const call = waiting.get(reply.id);
    if (!call) return;
    if (reply.kind === 'result') return call.resolve(reply.result);
    const { id, message } = reply;
    const progress = { type: 'ext.tool_progress', id, name: call.tool, message };
    // Where the extension is the session's client, it is who said so.
    if (bridge.answerAs !== undefined) call.context.sendJsonToClient?.(progress);
  };

  const left = () => {
    for (const { reject, tool } of waiting.values()) {
      reject(
        new ToolFailure(
          'OUTCOME_UNKNOWN',
          `The browser left during ${tool}; whether it took effect is not known. Look first.`,
        ),
      );
    }
  };

  bridge.listen({ heard, left });

  return async ({ tool, args, context, timeoutMs }) => {
    const { toolCallId: id, abortSignal } = context;
    abortSignal.throwIfAborted();
    if (waiting.has(id)) {
      throw new ToolFailure(
        'DUPLICATE_ID',
        `A call with the id “${id}” is running already; this one was not.`,
      );
    }
    const cancel = () => {
      bridge.send({ type: 'ext.tool_cancel', id }, context);
      const late = abortSignal.reason instanceof DOMException && abortSignal.reason.name === 'TimeoutError';
      waiting
        .get(id)
        ?.reject(
          late
            ? new ToolFailure('TIMED_OUT', `${tool} was not done in time.`)
            : new ToolFailure('CANCELLED', `${tool} was cancelled.`),
        );
    };
    abortSignal.addEventListener('abort', cancel);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { context, tool, resolve, reject });
        tellDirectives(context);
        const { answerAs } = bridge;
        const call = {
          type: 'ext.tool_call',
          id,
          name: tool,
          args,
          timeoutMs,
          ...(answerAs && { answerAs }),
        };
        if (bridge.send(call, context)) return;
        reject(
          new ToolFailure(
            'PAGE_UNREACHABLE',
            'No browser with Pagehand is connected. Ask the user to connect it.',
          ),
        );
      });
    } finally {
      abortSignal.removeEventListener('abort', cancel);
      waiting.delete(id);
    }
  };
}
