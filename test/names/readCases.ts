import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is said of one element: by the specifications, by us, or by a browser. */
export interface Said {
  /** `-` where the specifications give none. */
  role: string;
  name: string;
  description: string;
  /** State words in the order of an outline. */
  states: string;
}

export const voices = ['ours', 'chromium', 'firefox'] as const;
export type Voice = (typeof voices)[number];

/** How one of them differs from the specifications, and why. */
export interface Difference {
  voice: Voice;
  /** The browser versions it holds for; left out, all. `until` is the first it no longer holds for. */
  from?: number;
  until?: number;
  says: Partial<Said>;
  because: string;
}

/** Markup whose element with the id `it` is asked about, and what the specifications say of it. */
export interface NameCase {
  theme: string;
  markup: string;
  says: Said;
  differences: Difference[];
}

const folder = join(import.meta.dirname, 'cases');

/** Every case of the tables in `cases/`. */
export async function readAllCases(): Promise<NameCase[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const read = files.map(async (name) => {
    return readCases(await readFile(join(folder, name), 'utf8'), name.replace('.txt', ''));
  });
  return (await Promise.all(read)).flat();
}

/**
 * Reads a table: lines of markup, then `= role "name" described "…" is states`, then any
 * `~ firefox from 153 role … name "…" is …: reason` (`from` and `before` a version where not in all; `is nothing`: no state;
 * `role left-out`: not in the tree). A line that begins with `#` is a remark; an empty line ends a case.
 */
export function readCases(text: string, theme: string): NameCase[] {
  const cases: NameCase[] = [];
  for (const paragraph of text.split(/\n\s*\n/)) {
    const lines = paragraph.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
    const markup = lines.filter((line) => !/^[=~]/.test(line)).join('\n');
    if (markup === '') continue;
    cases.push({
      theme,
      markup,
      says: sayingOf(lines.find((line) => line.startsWith('=')) ?? '', markup),
      differences: lines.filter((line) => line.startsWith('~')).map(differenceOf),
    });
  }
  return cases;
}

const SAYING = /^= (\S+) "([^"]*)"(?: described "([^"]*)")?(?: is ([\w ]+))?$/;
const DIFFERENCE =
  /^~ (ours|chromium|firefox)(?: (from|before) (\d+))?((?: (?:role \S+|name "[^"]*"|described "[^"]*"|is [\w ]+))+): (.+)$/;

function sayingOf(line: string, markup: string): Said {
  const [, role, name, description = '', states = ''] = SAYING.exec(line.trim()) ?? [];
  if (role === undefined || name === undefined) throw new Error(`No expectation for ${markup}: “${line}”`);
  return { role, name, description, states };
}

function differenceOf(line: string): Difference {
  const [, said, since, version, words = '', because = ''] = DIFFERENCE.exec(line.trim()) ?? [];
  const voice = voices.find((one) => one === said);
  if (!voice) throw new Error(`Not understood: “${line}”`);
  const part = (pattern: RegExp) => pattern.exec(words)?.[1];
  const parts = {
    role: part(/ role (\S+)/),
    name: part(/ name "([^"]*)"/),
    description: part(/ described "([^"]*)"/),
    states: part(/ is ([\w ]+)$/)?.replace('nothing', ''),
  };
  return {
    voice,
    ...(since === 'from' && { from: Number(version) }),
    ...(since === 'before' && { until: Number(version) }),
    because,
    says: Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
  };
}
