import type { Effect } from '#contract/effect';
import type { PagePart } from '#contract/pagePart';
import type { Outcome } from '#contract/result';
import type { z } from '#contract/schema';
import type { BrowserContext } from './browserContext';
import type { PageContext } from './pageContext';

/** A flat object schema; `strictObject`, so that an unknown argument is named instead of dropped. */
export type Parameters = z.ZodMiniObject;

/** What every tool declares, wherever it runs. */
export interface ToolFacts<P extends Parameters = Parameters> {
  /** snake_case; equal to the wire name and the file's name in camelCase. */
  name: string;
  /** Enough for a stranger's agent to use the tool. */
  description: string;
  parameters: P;
  effect: Effect;
  /** Whose rule decides: the tab's site, the browser's own rule for tabs, or none. */
  needs: 'site' | 'browser' | 'nothing';
  /** `background` tools may outlive the platform's patience: `pendingMessage` is said meanwhile. */
  execution: 'inline' | 'background';
  pendingMessage?: string;
  timeoutMs: number;
  /** An entry of rules that decides over these arguments before the tool's own does. */
  entryFor?(args: z.output<P>): string;
  /** The target in a person's words, for the activity list. */
  target(args: z.output<P>): string;
}

/** What a page tool declares; what it does is the `run` beside it, which goes into pages without the declaration. */
export interface PageTool<P extends Parameters = Parameters> extends ToolFacts<P> {
  runs: 'page';
  /** With which part of the page code its `run` comes. */
  part: PagePart;
}

/** What a page tool does in the page: `export const run: RunOf<typeof click> = …`. */
export type RunOf<T extends PageTool> = (
  args: z.output<T['parameters']>,
  context: PageContext,
) => Promise<Outcome>;

/** The `run` of any page tool; whoever calls it has arguments of that very tool. */
export type Run = (args: never, context: PageContext) => Promise<Outcome>;

export interface BrowserTool<P extends Parameters = Parameters> extends ToolFacts<P> {
  runs: 'browser';
  run(args: z.output<P>, context: BrowserContext): Promise<Outcome>;
}

export type Tool = PageTool | BrowserTool;

type Declared<T extends ToolFacts> = Omit<T, 'runs' | 'needs' | 'execution' | 'timeoutMs'> &
  Partial<Pick<T, 'needs' | 'execution' | 'timeoutMs'>>;

const usual = { needs: 'site', execution: 'inline', timeoutMs: 30_000 } as const;

/** A tool that runs inside the page's content script. */
export function pageTool<P extends Parameters>(declared: Declared<PageTool<P>>): PageTool<P> {
  return { ...usual, ...declared, runs: 'page' };
}

/** A tool that runs in the background with the browser's own functions. */
export function browserTool<P extends Parameters>(declared: Declared<BrowserTool<P>>): BrowserTool {
  return erase({ ...usual, ...declared, runs: 'browser' } satisfies BrowserTool<P>);
}

// A list of tools with different parameters needs one type. Arguments reach `run` and `target` only after
// `parameters` has parsed them, so widening the parameter type is safe.
function erase<T extends Tool>(tool: { runs: T['runs'] }): T {
  return tool as T;
}
