/**
 * How the script in the page's own world and the one beside it speak of the tools the page brings; the events are those of
 * `dialogs/wire`. What a page says there by itself is about its own tools.
 */
export const TO_BRIDGE = 'pagehand-tools';
export const FROM_BRIDGE = 'pagehand-tools-said';

/** One tool as it comes over; cut to size, and otherwise as the page has it. */
export interface ToldTool {
  name: string;
  title: string;
  description: string;
  /** The schema's JSON; left out where there is none, empty where there is one that cannot be told. */
  schema?: string;
  onlyReads: boolean;
}

export interface ToldTools {
  tools: readonly ToldTool[];
  /** How many there are; more than are told when the page brings very many. */
  count: number;
}

/** How a tool ended. `result` is JSON where the page gave something else than text. */
export interface ToldEnd {
  result?: string;
  /** The words the tool failed with. */
  failed?: string;
}
