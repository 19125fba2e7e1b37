/** What an agent is told in the user's name when they press Stop, where nothing else reaches it. */
export const STOP_SAID = 'Stop.';
