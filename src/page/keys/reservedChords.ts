import { ToolFailure } from '#contract/toolFailure';
import type { Chord } from './keyNames';

/**
 * Refuses chords that browsers keep for themselves and never give to a page: pressed by script they would do nothing, or
 * something else than the person means. Throws INVALID_ARGS with the tool that does it.
 */
export function refuseReserved(chord: Chord, said: string): void {
  const instead = RESERVED.get(spelled(chord));
  if (!instead) return;
  throw new ToolFailure(
    'INVALID_ARGS',
    `“${said.slice(0, 60)}” is kept by the browser and never reaches a page; nothing was pressed. Use ${instead}.`,
  );
}

/** What does in our words what the browser does for a chord that the page may take first. */
export function browserTool(chord: Chord): string | undefined {
  return BROWSERS_OWN.get(spelled(chord));
}

function spelled({ key, ctrlKey, metaKey, altKey, shiftKey }: Chord): string {
  const held = [(ctrlKey || metaKey) && 'ctrl', altKey && 'alt', shiftKey && 'shift', key.toLowerCase()];
  return held.filter(Boolean).join('+');
}

const RESERVED = new Map([
  ['ctrl+t', 'open_tab'],
  ['ctrl+n', 'open_window'],
  ['ctrl+shift+n', 'open_window; private windows are the user’s alone'],
  ['ctrl+shift+p', 'open_window; private windows are the user’s alone'],
  ['ctrl+w', 'close_tab'],
  ['ctrl+shift+w', 'close_tab'],
  ['ctrl+shift+t', 'reopen_tab'],
  ['ctrl+tab', 'switch_tab'],
  ['ctrl+shift+tab', 'switch_tab'],
  ['ctrl+pagedown', 'switch_tab'],
  ['ctrl+pageup', 'switch_tab'],
  ['alt+f4', 'close_tab'],
  ['ctrl+q', 'close_tab; quitting the browser is the user’s alone'],
]);

const BROWSERS_OWN = new Map([
  ['f5', 'reload'],
  ['ctrl+r', 'reload'],
  ['ctrl+shift+r', 'reload'],
  ['alt+arrowleft', 'go_back'],
  ['alt+arrowright', 'go_forward'],
  ['ctrl+p', 'print_page'],
  ['ctrl+f', 'find_on_page'],
  ['ctrl+l', 'navigate'],
  ['ctrl++', 'zoom_page'],
  ['ctrl+-', 'zoom_page'],
  ['ctrl+0', 'zoom_page'],
]);
