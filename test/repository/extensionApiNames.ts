import ts from 'typescript';

/** Lines of a source text that name the extension API: `browser.…` or `chrome.…` as a free name. */
export function extensionApiNames(source: string): number[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const lines: number[] = [];
  const look = (node: ts.Node) => {
    if (ts.isIdentifier(node) && isApi(node.text) && isFreeName(node)) {
      lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return lines;
}

const isApi = (name: string) => name === 'browser' || name === 'chrome';

// The property of something (`facts.browser`) and the key of a literal are other things of the same name,
// except on the global object.
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ['globalThis', 'window', 'self'].includes(parent.expression.getText());
  }
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node);
}
