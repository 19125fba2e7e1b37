import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { text } from '../text';

/** Which keys stop the agent, as the browser has them now. */
export function StopKey() {
  const [keys, setKeys] = useState<string | undefined>(undefined);
  useEffect(() => {
    const read = async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      setKeys(commands.find(({ name }) => name === 'stop')?.shortcut ?? '');
    };
    void read();
    // The page for shortcuts is another tab: what was changed there shows when this one is looked at again.
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  if (keys === undefined) return null;
  return <p>{keys ? `${text('shortcutStop', keys)} ${text('shortcutChange')}` : text('shortcutStopNone')}</p>;
}
