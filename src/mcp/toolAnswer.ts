import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { readResult } from '#local-agent/readResult';

/**
 * A tool's result as MCP wants it: the sentence, then what else there is as JSON; a picture as a picture. The structured
 * content is the whole result without the picture's bytes, which some clients would hand to their model as text.
 */
export function toolAnswer(answer: unknown): CallToolResult {
  const { result, picture } = apart(readResult(answer));
  const { status, ...told } = result;
  const more = moreThanWords(result);
  return {
    content: [
      { type: 'text', text: sentence(result) },
      ...(more === undefined ? [] : [{ type: 'text' as const, text: more }]),
      ...(picture ? [{ type: 'image' as const, data: picture.base64, mimeType: picture.mimeType }] : []),
    ],
    structuredContent: { status, ...told },
    ...(status === 'error' && { isError: true }),
  };
}

function sentence(result: ToolResult): string {
  return result.status === 'error' ? `${result.errorCode}: ${result.message}` : result.say;
}

function moreThanWords(result: ToolResult): string | undefined {
  const { tab } = result;
  const { verdict, changed, data } = result.status === 'success' ? result : {};
  const { details } = result.status === 'error' ? result : {};
  const more = JSON.stringify({ verdict, changed, tab, data, details });
  return more === '{}' ? undefined : more;
}

const image = z.looseObject({ mimeType: z.string(), base64: z.string() });

function apart(result: ToolResult): { result: ToolResult; picture?: z.infer<typeof image> } {
  if (result.status === 'error') return { result };
  const picture = image.safeParse(result.data?.image).data;
  if (!picture) return { result };
  const { base64: _bytes, ...facts } = picture;
  return { result: { ...result, data: { ...result.data, image: facts } }, picture };
}
