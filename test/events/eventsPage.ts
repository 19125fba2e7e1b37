import { build } from 'esbuild';
import { root } from '#launcher/root';

/** The pages of the comparison: `/events.html` notes the events of what has an id, and user-event is at hand in it. */
export async function eventsPages(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import userEvent from '@testing-library/user-event'; globalThis.userEvent = userEvent;",
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DTL_SKIP_AUTO_CLEANUP': '"true"' },
    logLevel: 'error',
  });
  return { '/events.html': PAGE, '/userEvent.js': outputFiles[0]?.text ?? '' };
}

const TYPES =
  'pointerover pointerenter mouseover mouseenter pointermove mousemove pointerdown mousedown pointerup mouseup click dblclick auxclick contextmenu focus focusin blur focusout keydown keypress beforeinput input change keyup';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Events</title>
<script src="/userEvent.js"></script>
<main></main>
<script>
  const heard = [];
  for (const type of '${TYPES}'.split(' ')) {
    document.addEventListener(type, ({ target, key, inputType }) => {
      if (target.id) heard.push([target.id, type, key ?? inputType].filter(Boolean).join(' '));
    }, true);
  }
  function by(id) { return document.getElementById(id); }
  function begin(markup, focused) {
    document.activeElement?.blur();
    document.querySelector('main').innerHTML = markup;
    if (focused) by(focused).focus();
    by(focused)?.setSelectionRange?.(99, 99);
    heard.length = 0;
  }
</script>`;
