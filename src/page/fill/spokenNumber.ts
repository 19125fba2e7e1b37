import { numberSpoken } from '../spoken/numberWords';

/** A number as people write or say it ("1,234.5", "1 234,5", "-3", "twenty five") in the form number fields hold. */
export function spokenNumber(said: string): string | undefined {
  const plain = said.replace(/^minus\s+/, '-').replace(/(?<=\d)[\s\u00a0'’](?=\d{3}(?!\d))/g, '');
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(plain) || /^-?\.\d+$/.test(plain)) return plain;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return plain.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(plain)) return plain.replace(',', '.');
  const [sign, words] = plain.startsWith('-') ? ['-', plain.slice(1)] : ['', plain];
  const number = numberSpoken(words.trim().split(/[\s-]+/));
  return number === undefined ? undefined : `${sign}${number}`;
}

/** A number, or a share ("40 %") of the way from one to the other, as a number. */
export function spokenAmount(said: string, least: number, most: number): string | undefined {
  const share = /^(.*?)\s*(?:%|percent)$/.exec(said)?.[1];
  const number = spokenNumber(share ?? said);
  if (number === undefined || share === undefined) return number;
  return String(least + ((most - least) * Number(number)) / 100);
}
