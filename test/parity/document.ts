import { type BrowserName, browserNames } from '#launcher/browsers/browserName';
import type { Difference } from './differences';
import { missingIn, type ToolParity } from './parity';

/** The table as a document. */
export function parityDocument(rows: readonly ToolParity[], differences: readonly Difference[]): string {
  const lines = rows.map(
    (row) => `| \`${row.tool}\` | ${browserNames.map((name) => mark(row, name)).join(' | ')} |`,
  );
  const told = differences.map(
    ({ tool, what, because }) => `* **\`${tool}\`** ${what} The reason: ${because}.`,
  );
  return `# Tools by browser

Made by \`npm run parity\` from a run of all browser tests: a cross-reference names a file of tests in which the tool,
asked for over the socket, answered success in the built extension in that browser. \`npm test\` fails when a tool
succeeds in no test of a browser, or when a file named here no longer proves its tool.

| tool | Chromium | Firefox |
|---|---|---|
${lines.join('\n')}

## Differences

${told.join('\n')}
`;
}

/** The file that a cell of the document names as proof. */
export function namedProofs(document: string): { tool: string; browser: BrowserName; file: string }[] {
  return [...document.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gm)].flatMap(([, tool = '', ...cells]) =>
    browserNames.flatMap((browser, index) => {
      const file = /\(\.\.\/([^)]+)\)/.exec(cells[index] ?? '')?.[1];
      return file === undefined ? [] : [{ tool, browser, file }];
    }),
  );
}

function mark(row: ToolParity, browser: BrowserName): string {
  if (missingIn(row).includes(browser)) return 'no';
  const [first = ''] = preferred(row.provedIn[browser]);
  return `[${first.replace(/^.*\/|\.test\.ts$/g, '')}](../${first})`;
}

// A file about the tool tells more than the scripted conversation, which reaches every tool.
function preferred(files: readonly string[]): string[] {
  return files.toSorted((left, right) => Number(isScript(left)) - Number(isScript(right)));
}

const isScript = (file: string) => file.endsWith('script.test.ts');
