import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';

const screens = (ending: string) =>
  readdirSync(join(root, 'src', 'ui'), { encoding: 'utf8', recursive: true })
    .filter((path) => path.endsWith(ending))
    .map((path) => join('src', 'ui', path));

const WORDS = /\p{L}{2}/u;
const TOLD = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title']);
const ADDRESS = /^wss?:\/\//;

/** What stands in a screen's code although a person would read it. */
function textsIn(code: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node) && WORDS.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && TOLD.has(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && WORDS.test(value.text) && !ADDRESS.test(value.text))
        found.push(value.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('screen.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

// `left` of a physical side; what follows the line of writing is said by inline and block.
const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*[:;]/g;

/** The declarations of a stylesheet that do not turn with the direction of writing. */
function physicalIn(style: string): string[] {
  const bare = style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*/g, '');
  return bare.match(PHYSICAL)?.map((found) => found.trim()) ?? [];
}

test.each(screens('.tsx'))('%s has no text of its own', (path) => {
  expect(textsIn(readFileSync(join(root, path), 'utf8'))).toEqual([]);
});

test.each(screens('.css'))('%s turns with the direction of writing', (path) => {
  expect(physicalIn(readFileSync(join(root, path), 'utf8'))).toEqual([]);
});

test('texts and physical sides would be found', () => {
  expect(textsIn('<p title="Close it">Hello {name}</p>')).toEqual(['Close it', 'Hello']);
  expect(textsIn('<p class="quiet">{text("hello")} · </p>')).toEqual([]);
  expect(physicalIn('a { margin-left: 1px; text-align: right; width: 3px }')).toHaveLength(3);
  expect(physicalIn('a { margin-inline: 1px; inline-size: 3px; inset-block-start: 2px }')).toEqual([]);
});
