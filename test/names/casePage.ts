import { JSDOM } from 'jsdom';
import type { NameCase } from './readCases';

/** The id of the element that a case asks about, on the page with all cases. */
export const idOf = (index: number) => `case${index}-it`;

/** One page with every case in a box of its own; ids and references get the number of their case. */
export function casePage(cases: readonly NameCase[]): string {
  const { window } = new JSDOM('<body>');
  const { body } = window.document;
  const boxes = cases.map(({ markup }, index) => {
    body.innerHTML = markup.replaceAll('src=""', `src="${DOT}"`);
    number(body, `case${index}-`);
    return `<div>${body.innerHTML}</div>`;
  });
  window.close();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cases</title><style>${STYLE}</style>
${boxes.join('\n')}<p id="end">End</p>`;
}

function number(body: Element, prefix: string): void {
  for (const element of body.querySelectorAll('*')) {
    for (const attribute of REFERENCES) {
      const ids = element.getAttribute(attribute);
      if (ids === null || (attribute === 'name' && element.localName !== 'map')) continue;
      const numbered = ids
        .trim()
        .split(/\s+/)
        .map((id) => prefix + id);
      element.setAttribute(attribute, numbered.join(' '));
    }
    const map = element.getAttribute('usemap');
    if (map) element.setAttribute('usemap', `#${prefix}${map.slice(1)}`);
  }
}

const REFERENCES = [
  'id',
  'for',
  'name',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-owns',
  'aria-controls',
];
// The smallest picture: one that does not load is told otherwise.
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';
const STYLE = `
ul, ol, menu { list-style: none }
.hidden { display: none } .invisible { visibility: hidden } .clear { opacity: 0 }
.before::before { content: "Before " } .after::after { content: " after" }
.alt::before { content: "x" / "Star " } .silent::before { content: "x" / "" }
.block { display: block } .flex { display: flex } .upper { text-transform: uppercase }
.contents { display: contents } .away { position: absolute; left: -9999px }`;
