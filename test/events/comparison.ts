import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '#launcher/browsers/browserName';
import { root } from '#launcher/root';
import { type Act, acts } from './acts';

/** Where the comparison stands. */
export const eventsFile = join(root, 'docs', 'events.md');

/** The events of one act, by who did it. */
export interface Heard {
  byHand: string[];
  byUserEvent: string[];
  byPagehand: string[];
}

/** The comparison with one browser's column as it was just heard; the other's stays as it is written. */
export async function eventsWith(browser: BrowserName, heard: ReadonlyMap<string, Heard>): Promise<string> {
  const written = cellsIn(await readFile(eventsFile, 'utf8').catch(() => ''));
  const sections = acts.map(({ name, why }) => {
    const now = heard.get(name);
    const rows = WAYS.map(([way, title]) => {
      const cell = (column: BrowserName) => {
        if (column !== browser) return written.get(`${name} | ${title}`)?.[column] ?? 'not run';
        return now ? cellOf(way, now) : 'not run';
      };
      return `| ${title} | ${cell('chromium')} | ${cell('firefox')} |`;
    });
    const table = `| | Chromium | Firefox |\n|---|---|---|\n${rows.join('\n')}\n`;
    return `## ${name}\n\n${table}${whyWords(why)}`;
  });
  return `${OPENING}\n${sections.join('\n')}`;
}

/** What one sequence lacks of another (struck out) and has besides (bold), in order. */
export function difference(base: readonly string[], other: readonly string[]): string {
  const [event, ...rest] = base;
  const [first, ...others] = other;
  if (event === undefined) return other.map((one) => `**${one}**`).join(', ');
  if (first === undefined) return base.map((one) => `~~${one}~~`).join(', ');
  if (event === first) return [event, difference(rest, others)].filter(Boolean).join(', ');
  const laterIn = (list: readonly string[], one: string) =>
    list.includes(one) ? list.indexOf(one) : Number.POSITIVE_INFINITY;
  return laterIn(others, event) < laterIn(rest, first)
    ? [`**${first}**`, difference(base, others)].filter(Boolean).join(', ')
    : [`~~${event}~~`, difference(rest, other)].filter(Boolean).join(', ');
}

function whyWords(why: Act['why']): string {
  const reasons = new Set(Object.values(why ?? {}));
  return [...reasons].map((reason) => `\nPagehand differs: ${reason}\n`).join('');
}

function cellOf(way: keyof Heard, heard: Heard): string {
  if (way === 'byHand') return heard.byHand.join(', ');
  const [own, other] = [heard.byHand, heard[way]];
  return own.join() === other.join() ? 'the same' : difference(own, other);
}

function cellsIn(text: string): Map<string, Record<BrowserName, string>> {
  const cells = new Map<string, Record<BrowserName, string>>();
  let act = '';
  for (const line of text.split('\n')) {
    act = /^## (.*)$/.exec(line)?.[1] ?? act;
    const [title, chromium, firefox] = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [];
    if (title && chromium && firefox) cells.set(`${act} | ${title}`, { chromium, firefox });
  }
  return cells;
}

const WAYS: readonly [way: keyof Heard, title: string][] = [
  ['byHand', 'the browser'],
  ['byUserEvent', 'user-event'],
  ['byPagehand', 'Pagehand'],
];

const OPENING = `# The events an act makes

Each act is done three ways on the same controls: with mouse and keyboard through the browser's driver, whose events are the
browser's own; with \`@testing-library/user-event\`; and by a call of Pagehand in the built extension. The browser is the
judge: of the others stands here what they lack of its events (struck out) and have besides (bold). The tests compare this
page with what they hear; after a change write it anew with \`npm run events\`.
`;
