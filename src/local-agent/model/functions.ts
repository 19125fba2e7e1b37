import type { ChatCompletionFunctionTool } from 'openai/resources/chat/completions';
import { openaiTool } from '#catalogue/platforms/openai';
import { tools } from '#tools/index';

/** Our tools as a chat completion takes them; without `screenshot`, as answers of functions carry no pictures. */
export const functions: ChatCompletionFunctionTool[] = tools
  .filter(({ name }) => name !== 'screenshot')
  .map((tool) => {
    const { name, description, parameters } = openaiTool(tool);
    return { type: 'function', function: { name, description, parameters: { ...parameters } } };
  });
