import { cleanText } from '../names/cleanText';

const MOST_CHARACTERS = 8_000;

export interface ToolAnswer {
  /** What the tool said, without what nobody sees. */
  text: string;
  truncated: boolean;
  /** The tool itself says that it failed. */
  failed: boolean;
}

/** A tool's result in words: text as it is, MCP content by its texts, anything else as JSON. */
export function answerText(result: string): ToolAnswer {
  const value = parsed(result);
  const text = cleanLines(wordsOf(value, result).slice(0, 4 * MOST_CHARACTERS));
  const failed = typeof value === 'object' && value !== null && Reflect.get(value, 'isError') === true;
  return { text: text.slice(0, MOST_CHARACTERS), truncated: text.length > MOST_CHARACTERS, failed };
}

function wordsOf(value: unknown, raw: string): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return raw;
  const { content, structuredContent } = Object(value);
  if (!Array.isArray(content)) return raw;
  const texts = content.map((part: unknown) => {
    const { type, text } = Object(part);
    return typeof text === 'string'
      ? text
      : `(${typeof type === 'string' ? type : 'something'} without text)`;
  });
  return texts.length > 0 ? texts.join('\n') : (JSON.stringify(structuredContent) ?? '');
}

function cleanLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map(cleanText);
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
