import { TO_DESK, type Wire } from './wire';

const HERE = /^_(self|parent|top)$/i;
// Such a window is opened without the page learning of it, so whether it came cannot be told.
const UNSEEN = /\bno(opener|referrer)\b/i;

/**
 * Tells the desk of windows the browser would not let the page open: a page that was clicked by script has no user
 * activation.
 */
export function guardOpening(window: Window & typeof globalThis, wire: Wire): void {
  const native = window.open;
  const tell = (url: unknown) => {
    const address = addressOf(window, url);
    return address === undefined ? undefined : wire.say(TO_DESK, { kind: 'open', text: address });
  };
  window.open = new Proxy(native, {
    apply(_native, _window, args: Parameters<typeof window.open>) {
      const [url, name = '', features = ''] = args;
      if (HERE.test(name)) return Reflect.apply(native, window, args);
      if (UNSEEN.test(features) && tell(url)) return null;
      const opened = Reflect.apply(native, window, args);
      if (opened) wire.say(TO_DESK, { kind: 'opened' });
      else if (!UNSEEN.test(features)) tell(url);
      return opened;
    },
  });
}

function addressOf({ document }: Window, url: unknown): string | undefined {
  const base = document.baseURI;
  const said = url === undefined ? '' : `${url}`;
  if (said === '' || !URL.canParse(said, base)) return undefined;
  const address = new URL(said, base);
  return /^https?:$/.test(address.protocol) ? address.href : undefined;
}
