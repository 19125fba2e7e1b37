import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#contract/schema';
import type { BrowserName } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';
import { pages } from './installPackages';
import reasons from './reasons.json' with { type: 'json' };
import type { WidgetCase, WidgetPage } from './widgetCase';
import { widgetPages } from './widgetPages';

/** Where the matrix stands. */
export const matrixFile = join(root, 'docs', 'widgets.md');

/** Whether each thing tried in one browser worked, by `rowOf`. */
export type Column = ReadonlyMap<string, boolean>;

/** Why something does not work in a browser; undefined for what must. */
export function reasonFor(browser: BrowserName, row: string): string | undefined {
  return z.record(z.string(), z.record(z.string(), z.string())).parse(reasons)[browser]?.[row];
}

/** The name of a row, for the matrix and the list of reasons. */
export function rowOf(page: WidgetPage, { widget, tool, args }: WidgetCase): string {
  return `${page.name} | ${widget} | ${asked(tool, args)}`;
}

/** The matrix with one browser's column as it was just seen; the other's stays as it is written. */
export async function matrixWith(browser: BrowserName, column: Column): Promise<string> {
  const written = cellsIn(await readFile(matrixFile, 'utf8').catch(() => ''));
  const cellFor = (name: BrowserName, row: string) => {
    const works = name === browser ? column.get(row) : undefined;
    if (works === undefined) return written.get(row)?.[name] ?? 'not run';
    return works ? 'works' : `no: ${reasonFor(name, row) ?? 'see the test'}`;
  };
  const sections = widgetPages.map(async (page) => {
    const rows = page.cases.map((one) => {
      const row = rowOf(page, one);
      return `| ${row.split(' | ').slice(1).join(' | ')} | ${cellFor('chromium', row)} | ${cellFor('firefox', row)} |`;
    });
    return `## ${await titled(page)}\n\n| control | asked | Chromium | Firefox |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${OPENING}\n${(await Promise.all(sections)).join('\n')}`;
}

function asked(tool: string, args: Record<string, unknown>): string {
  const said = args.value ?? args.option ?? args.keys ?? args.text ?? args.target;
  const words = typeof said === 'string' ? ` “${said.replaceAll('\n', '⏎').replaceAll('|', '/')}”` : '';
  return `\`${tool}\`${words}`;
}

async function titled({ name, packages }: WidgetPage): Promise<string> {
  const versions = packages.map(async (one) => {
    const text = await readFile(join(pages, 'node_modules', one, 'package.json'), 'utf8');
    return `${one} ${z.object({ version: z.string() }).parse(JSON.parse(text)).version}`;
  });
  return packages.length > 0 ? `${name} (${(await Promise.all(versions)).join(', ')})` : name;
}

function cellsIn(text: string): Map<string, Record<BrowserName, string>> {
  const cells = new Map<string, Record<BrowserName, string>>();
  let heading = '';
  for (const line of text.split('\n')) {
    heading = /^## (.*?)(?: \([^)]*\))?$/.exec(line)?.[1] ?? heading;
    const [widget, what, chromium, firefox] = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [];
    if (widget && what && chromium && firefox)
      cells.set(`${heading} | ${widget} | ${what}`, { chromium, firefox });
  }
  return cells;
}

const OPENING = `# What Pagehand can work with

Each row is one call of a tool on a real control, and each cell comes from a run in the built extension: the call arrives
over the socket, and afterwards the page's own state (a component's value, an editor's document) must be what was asked
for, with a verdict that says so. The tests compare this page with what they see; after a change write it anew with
\`npm run widgets\`. Why a cell says no stands in \`test/widgets/reasons.json\`.
`;
