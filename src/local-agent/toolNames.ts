/**
 * The tools the integration routes over the socket, as the agent's owner would list them. Kept by name: the tools'
 * own files need a browser and cannot be loaded in Node.
 */
export const toolNames = [
  'read_page',
  'find_on_page',
  'read_form',
  'get_selection',
  'show_hints',
  'hide_hints',
  'highlight',
  'read_table',
  'describe_page',
  'read_text',
  'click',
  'fill',
  'fill_form',
  'type_text',
  'press_key',
  'select_option',
  'set_checked',
  'scroll',
  'hover',
  'submit_form',
  'upload_file',
  'control_media',
  'wait_for',
  'navigate',
  'go_back',
  'go_forward',
  'reload',
  'list_tabs',
  'open_tab',
  'switch_tab',
  'close_tab',
  'open_window',
  'move_tab',
  'zoom_page',
  'what_may_i_do',
] as const;

export type ToolName = (typeof toolNames)[number];
