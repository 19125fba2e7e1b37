import { join, relative, sep } from 'node:path';
import { root } from '../root';
import { importsOf } from './imports';

/** One thing that a part takes from the core instead of carrying it along. */
export interface Borrowed {
  file: string;
  name: string;
}

/** What the parts take from the core, in the one order that the core and the parts count by. */
export function borrowed(core: string, parts: readonly string[]): Borrowed[] {
  const inCore = reached(join(root, core), () => false);
  const lent = (file: string) => inCore.has(file) && isLendable(file);
  const taken = new Map<string, Borrowed>();
  for (const part of parts) {
    for (const borrower of reached(join(root, part), lent)) {
      for (const { file, names } of importsOf(borrower)) {
        if (!file || !lent(file)) continue;
        for (const name of names) taken.set(`${file} ${name}`, { file, name });
      }
    }
  }
  return [...taken.keys()].toSorted().flatMap((key) => taken.get(key) ?? []);
}

// What belongs to a document must be there once. All else of ours that a part needs is small, or only declares.
function isLendable(file: string): boolean {
  const path = relative(root, file).replaceAll(sep, '/');
  return path.startsWith('src/page/') || path === 'src/contract/toolFailure.ts';
}

/** The modules a script is made of; those that `stops` holds back are not entered. */
function reached(entry: string, stops: (file: string) => boolean): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { file: next } of importsOf(file)) if (next && !stops(next)) found.add(next);
  }
  return found;
}
