import { type Directive, directive } from '#contract/directive';
import { z } from '#contract/schema';

/** What the extension sends, of either way to plug it in. */
export type Reply =
  | { kind: 'result'; id: string; result: unknown }
  | { kind: 'progress'; id: string; message: string }
  | { kind: 'directive'; directive: Directive };

/** The `requestId` of a directive, which belongs to no call. */
export const DIRECTIVE = 'ext.directive';

const response = z.object({ requestId: z.string(), formData: z.optional(z.unknown()) });
const progress = z.strictObject({ progress: z.string() });
const ownResult = z.object({ type: z.literal('ext.tool_result'), id: z.string(), result: z.unknown() });
const ownProgress = z.object({ type: z.literal('ext.tool_progress'), id: z.string(), message: z.string() });
const uiResponse = z.object({ type: z.literal('ui.response'), payload: response });

/** The body of a `ui.response`; nothing where it is none of ours. */
export function readResponse(payload: unknown): Reply | undefined {
  const { requestId: id, formData } = response.safeParse(payload).data ?? {};
  if (id === undefined) return undefined;
  if (id === DIRECTIVE) {
    const told = directive.safeParse(formData).data;
    return told && { kind: 'directive', directive: told };
  }
  const going = progress.safeParse(formData).data;
  if (going) return { kind: 'progress', id, message: going.progress };
  return { kind: 'result', id, result: formData ?? null };
}

/** A whole frame of the extension's; nothing where it is for the session. */
export function readMessage(message: unknown): Reply | undefined {
  const result = ownResult.safeParse(message).data;
  if (result) return { kind: 'result', id: result.id, result: result.result };
  const going = ownProgress.safeParse(message).data;
  if (going) return { kind: 'progress', id: going.id, message: going.message };
  return readResponse(uiResponse.safeParse(message).data?.payload);
}
