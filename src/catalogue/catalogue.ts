import type { Effect } from '#contract/effect';
import { tools } from '#tools/index';
import type { Tool } from '#tools/tool';
import { blackboxTool } from './platforms/blackbox';
import { bodhiTool } from './platforms/bodhi';
import { mcpTool } from './platforms/mcp';
import { openaiTool } from './platforms/openai';
import { phonicInlineTool, phonicTool } from './platforms/phonic';

/** Every way in which our tools are written for somebody else. */
export const writers = {
  blackbox: blackboxTool,
  phonic: phonicTool,
  'phonic-inline': phonicInlineTool,
  openai: openaiTool,
  mcp: mcpTool,
  bodhi: bodhiTool,
} as const satisfies Record<string, (tool: Tool) => object>;

export type Reader = keyof typeof writers;

/** The tools as a platform wants them; with `effects`, only those that do no more than that. */
export function catalogue(reader: Reader, effects?: readonly Effect[]): object[] {
  const wanted = effects ? tools.filter(({ effect }) => effects.includes(effect)) : tools;
  const write: (tool: Tool) => object = writers[reader];
  return wanted.map(write);
}
