const modifiers: Readonly<Record<string, string>> = {
  control: 'Control',
  ctrl: 'Control',
  shift: 'Shift',
  alt: 'Alt',
  option: 'Alt',
  command: 'Meta',
  cmd: 'Meta',
  meta: 'Meta',
  windows: 'Meta',
};

const named: Readonly<Record<string, string>> = {
  enter: 'Enter',
  return: 'Enter',
  escape: 'Escape',
  esc: 'Escape',
  tab: 'Tab',
  space: 'Space',
  'space bar': 'Space',
  spacebar: 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  del: 'Delete',
  home: 'Home',
  end: 'End',
  'page up': 'PageUp',
  'page down': 'PageDown',
  'up arrow': 'ArrowUp',
  'down arrow': 'ArrowDown',
  'left arrow': 'ArrowLeft',
  'right arrow': 'ArrowRight',
  'arrow up': 'ArrowUp',
  'arrow down': 'ArrowDown',
  'arrow left': 'ArrowLeft',
  'arrow right': 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** "control shift a" as "Control+Shift+A"; nothing when the words are not all keys. */
export function readKeys(words: string): string | undefined {
  const parts = words
    .toLowerCase()
    .split(/\s*\+\s*|[\s-]+/u)
    .filter((part) => part !== 'and' && part !== 'plus');
  const held: string[] = [];
  while (parts[0] !== undefined && parts.length > 1 && Object.hasOwn(modifiers, parts[0])) {
    held.push(modifiers[parts.shift() ?? ''] ?? '');
  }
  const key = readKey(parts.join(' '), held.length > 0);
  return key === undefined ? undefined : [...held, key].join('+');
}

function readKey(word: string, held: boolean): string | undefined {
  if (Object.hasOwn(named, word)) return named[word];
  if (/^f(?:[1-9]|1[0-2])$/u.test(word)) return word.toUpperCase();
  const letter = /^(?:(?:the )?letter |key )?([a-z\d])$/u.exec(word)?.[1];
  // A letter alone is said as "the letter a": "press a" may as well be cut-off speech.
  if (letter === undefined || (letter === word && !held)) return undefined;
  return held ? letter.toUpperCase() : letter;
}
