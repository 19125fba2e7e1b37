const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;

/** Links in rows of four elements; a script draws them, as parsing so much markup takes long. */
export function hugePage(elements: number): string {
  return page(
    'Huge',
    `<main></main><script>
      document.querySelector('main').innerHTML = Array.from({ length: ${elements / 4} }, (_unused, at) =>
        '<div><b>Row ' + at + '</b><a href="#' + at + '">Open ' + at + '</a><i></i></div>').join('');
    </script>`,
  );
}

/** Labelled fields and buttons, four elements a row. */
export function fieldsPage(elements: number): string {
  return page(
    'Fields',
    `<main></main><script>
      document.querySelector('main').innerHTML = Array.from({ length: ${elements / 4} }, (_unused, at) =>
        '<div><label>Row ' + at + ' <input></label><button>Open ' + at + '</button></div>').join('');
    </script>`,
  );
}

/**
 * A button so many levels down, with a pointable thing around it every ten. Parsers flatten what is nested deeper than 512,
 * so a script nests it; boxes of their own this deep end Chromium's tab, so they have none.
 */
export function deepPage(levels: number): string {
  return page(
    'Deep',
    `<script>
      let at = document.body;
      for (let depth = 0; depth < ${levels}; depth += 1) {
        const inner = document.createElement('div');
        inner.style.display = 'contents';
        if (depth % 10 === 0) inner.tabIndex = 0;
        if (depth % 1_000 === 0) inner.append('Level ' + depth);
        at.append(inner);
        at = inner;
      }
      at.insertAdjacentHTML('beforeend', '<button>Deepest</button>');
    </script><p>After</p>`,
  );
}
