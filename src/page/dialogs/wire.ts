/**
 * How the script in the page's own world and the one beside it speak: by events on the window, at once, with a
 * detached element as `relatedTarget` that carries what is said. Nodes are the one thing both worlds share. A page
 * that sends such events itself gains nothing: it could as well open the dialog.
 */
export const TO_DESK = 'pagehand-dialog';
export const TO_GUARD = 'pagehand-guard';

export type Wire = ReturnType<typeof wireOf>;

/** Takes the functions in hand before the page can put its own in their place. */
export function wireOf(window: Window & typeof globalThis) {
  const { document, MouseEvent } = window;
  const dispatch = window.dispatchEvent.bind(window);
  const create = document.createElement.bind(document);
  const { getAttribute, setAttribute } = window.Element.prototype;
  return {
    /** Says something to the other world. Answers what came back, or nothing when nobody heard. */
    say(
      type: string,
      facts: Readonly<Record<string, string>>,
    ): ((name: string) => string | null) | undefined {
      const carrier = create('data');
      for (const [name, fact] of Object.entries(facts)) setAttribute.call(carrier, name, fact);
      const unheard = dispatch(new MouseEvent(type, { cancelable: true, relatedTarget: carrier }));
      return unheard ? undefined : (name) => getAttribute.call(carrier, name);
    },
  };
}

/**
 * Hears what the other world says; `answer` gives the facts to send back, or nothing to stay silent. Returns the way
 * to stop.
 */
export function hearWire(
  window: Window & typeof globalThis,
  type: string,
  answer: (fact: (name: string) => string) => Readonly<Record<string, string>> | undefined,
): () => void {
  const hear = (event: Event) => {
    const carrier = 'relatedTarget' in event ? event.relatedTarget : undefined;
    if (!(carrier instanceof window.Element)) return;
    const facts = answer((name) => carrier.getAttribute(name) ?? '');
    if (!facts) return;
    for (const [name, fact] of Object.entries(facts)) carrier.setAttribute(name, fact);
    event.preventDefault();
  };
  window.addEventListener(type, hear, { capture: true });
  return () => window.removeEventListener(type, hear, { capture: true });
}
