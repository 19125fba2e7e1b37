/** Whether words tick a box ("yes", "on") or clear it ("no", "off"); nothing for others. */
export function spokenCheck(said: string): boolean | undefined {
  const word = said.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

const YES = new Set(['yes', 'on', 'true', 'checked', 'ticked', 'check', 'tick', 'ja', 'oui', 'sí', 'si']);
const NO = new Set(['no', 'off', 'false', 'unchecked', 'unticked', 'uncheck', 'untick', 'nein', 'non']);
