import { lookUp } from './text';

/** What a tool does, in a few words: “Fill a field”. A tool without words keeps its own name. */
export function toolWords(tool: string): string {
  return lookUp(`tool_${tool}`) ?? tool;
}
