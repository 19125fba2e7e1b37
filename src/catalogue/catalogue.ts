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

/** Everybody our tools are written for. */
export const readers = [
  'blackbox',
  'phonic',
  'phonic-inline',
  'bodhi',
  'openai',
  'mcp',
  'elevenlabs',
  'deepgram',
  'hume',
] as const;
export type Reader = (typeof readers)[number];

const writers: Record<Reader, (tool: Tool) => object> = {
  blackbox: blackboxTool,
  phonic: phonicTool,
  'phonic-inline': phonicInlineTool,
  openai: openaiTool,
  mcp: mcpTool,
  bodhi: bodhiTool,
  elevenlabs: elevenlabsTool,
  deepgram: deepgramTool,
  hume: humeTool,
};

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
  return wanted.map(writers[reader]);
}
