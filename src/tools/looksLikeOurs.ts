import { tools } from './index';

/** The tool of ours that a name equals or could be taken for, by eye or ear; undefined for any other name. */
export function looksLikeOurs(name: string): string | undefined {
  const wanted = plain(name);
  return tools.find((tool) => plain(tool.name) === wanted)?.name;
}

// Signs, case, accents and the digits people write letters with make no other name.
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[0-9]/g, (digit) => LETTERS[Number(digit)] ?? digit)
    .replaceAll(/[^\p{L}]/gu, '')
    .replaceAll('l', 'i')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

const LETTERS = ['o', 'i', 'z', 'e', 'a', 's', 'b', 't', 'b', 'g'];
