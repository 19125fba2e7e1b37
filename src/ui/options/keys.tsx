import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type TextKey, text } from '../text';

/** Which keys do what, as the browser has them now; nothing where it has no keys for extensions. */
export function Keys() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    const read = async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      setKeys(new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut])));
    };
    void read();
    // The page for shortcuts is another tab: what was changed there shows when this one is looked at again.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  if (!keys) return null;
  const stop = keys.get('stop');
  const others = commands.flatMap(({ name, words }) => {
    const shortcut = keys.get(name);
    return shortcut ? [{ shortcut, words }] : [];
  });
  return (
    <>
      <p>{stop ? `${text('shortcutStop', stop)} ${text('shortcutChange')}` : text('shortcutStopNone')}</p>
      <ul>
        {others.map(({ shortcut, words }) => (
          <li key={shortcut}>
            <kbd>{shortcut}</kbd> {text(words)}
          </li>
        ))}
      </ul>
    </>
  );
}

const commands: readonly { name: string; words: TextKey }[] = [
  { name: 'talk', words: 'commandTalk' },
  { name: 'panel', words: 'commandPanel' },
  { name: 'hints', words: 'commandHints' },
];
