import type { Effect } from '#contract/effect';
import { tools } from '#tools/index';
import type { Tool } from '#tools/tool';
import { blackboxTool } from './platforms/blackbox';
import { bodhiTool } from './platforms/bodhi';
import { deepgramTool } from './platforms/deepgram';
import { elevenlabsTool } from './platforms/elevenlabs';
import { humeTool } from './platforms/hume';
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
  elevenlabs: elevenlabsTool,
  deepgram: deepgramTool,
  hume: humeTool,
} as const satisfies Record<string, (tool: Tool) => object>;

export type Reader = keyof typeof writers;

export interface Wanted {
  /** Left out, every tool; else those that do no more than this. */
  effects?: readonly Effect[] | undefined;
  /** These are left out, by name. */
  without?: readonly string[] | undefined;
}

/** The tools as a platform wants them. */
export function catalogue(reader: Reader, { effects, without }: Wanted = {}): object[] {
  const wanted = tools.filter(
    ({ name, effect }) => (effects?.includes(effect) ?? true) && !without?.includes(name),
  );
  const write: (tool: Tool) => object = writers[reader];
  return wanted.map(write);
}
