import { ToolFailure } from '#contract/toolFailure';

/** Modifier keys as every mouse and keyboard event carries them. */
export interface Modifiers {
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

export const noModifiers: Modifiers = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

/** Reads "ctrl+shift". Throws INVALID_ARGS naming what is no modifier. */
export function parseModifiers(said: string | undefined): Modifiers {
  const modifiers = { ...noModifiers };
  for (const word of said?.split(/[+\s,]+/).filter(Boolean) ?? []) {
    const key = modifierNamed(word);
    if (!key) {
      throw new ToolFailure(
        'INVALID_ARGS',
        `“${word}” is no modifier key. Use ctrl, shift, alt or meta, as in "ctrl+shift".`,
      );
    }
    modifiers[key] = true;
  }
  return modifiers;
}

/** The event property a modifier's name stands for. */
export function modifierNamed(word: string): keyof Modifiers | undefined {
  return NAMES.get(word.toLowerCase());
}

const NAMES = new Map<string, keyof Modifiers>([
  ['ctrl', 'ctrlKey'],
  ['control', 'ctrlKey'],
  ['strg', 'ctrlKey'],
  ['shift', 'shiftKey'],
  ['alt', 'altKey'],
  ['option', 'altKey'],
  ['meta', 'metaKey'],
  ['command', 'metaKey'],
  ['cmd', 'metaKey'],
  ['win', 'metaKey'],
]);
