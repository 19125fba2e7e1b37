/** One thing asked of one control, and what the page's own state must be afterwards. */
export interface WidgetCase {
  widget: string;
  tool: string;
  args: Record<string, unknown>;
  /** By the names the page notes them under. */
  holds: Record<string, unknown>;
}

export interface WidgetPage {
  /** As the matrix heads it: "MUI". */
  name: string;
  /** The file of test/widgets/pages, without its ending. */
  page: string;
  /** The packages it is made of, whose versions the matrix tells. */
  packages: readonly string[];
  cases: readonly WidgetCase[];
}

type Args = Record<string, unknown>;
type Holds = Record<string, unknown>;

export const does = (widget: string, tool: string, args: Args, holds: Holds): WidgetCase => ({
  widget,
  tool,
  args,
  holds,
});

export const fills = (widget: string, target: string, value: string, holds: Holds) =>
  does(widget, 'fill', { target, value }, holds);

export const types = (widget: string, target: string, text: string, holds: Holds) =>
  does(widget, 'type_text', { target, text }, holds);

export const chooses = (widget: string, target: string, option: string, holds: Holds) =>
  does(widget, 'select_option', { target, option }, holds);

export const checks = (widget: string, target: string, holds: Holds, checked = true) =>
  does(widget, 'set_checked', { target, checked }, holds);

export const clicks = (widget: string, target: string, holds: Holds, role?: string) =>
  does(widget, 'click', { target, ...(role && { role }) }, holds);

export const presses = (widget: string, target: string, keys: string, holds: Holds) =>
  does(widget, 'press_key', { target, keys }, holds);
