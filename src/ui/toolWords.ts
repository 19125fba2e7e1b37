import { broughtName } from '#contract/broughtEntry';
import { lookUp, text } from './text';

/** What a tool does, in a few words: “Fill a field”. A tool without words keeps its own name. */
export function toolWords(tool: string): string {
  const brought = broughtName(tool);
  if (brought !== undefined) return text('broughtNamed', brought);
  return lookUp(`tool_${tool}`) ?? tool;
}
