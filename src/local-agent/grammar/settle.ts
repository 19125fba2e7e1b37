import type { Call } from './intent';

const takePick: ReadonlySet<string> = new Set([
  'click',
  'fill',
  'type_text',
  'press_key',
  'select_option',
  'set_checked',
  'read_form',
  'read_table',
  'read_text',
]);
const pointingArguments = ['target', 'tab', 'to', 'scope', 'inside'] as const;

/** The call again, now for the one thing that was chosen. */
export function settleOn(call: Call, chosen: { pick: number; ref: string }): Call {
  if (takePick.has(call.tool)) return { tool: call.tool, args: { ...call.args, pick: chosen.pick } };
  const pointing = pointingArguments.find((name) => typeof call.args[name] === 'string');
  return pointing ? { tool: call.tool, args: { ...call.args, [pointing]: chosen.ref } } : call;
}

/** Whether repeating the call can name one thing; a form's call cannot say which of its fields was meant. */
export function canSettle({ tool, args }: Call): boolean {
  return takePick.has(tool) || pointingArguments.some((name) => typeof args[name] === 'string');
}
