/** A number as people write it ("1,234.5", "1 234,5", "-3") in the form number fields hold. */
export function spokenNumber(said: string): string | undefined {
  const plain = said.replace(/^minus\s+/, '-').replace(/(?<=\d)[\s\u00a0'’](?=\d{3}(?!\d))/g, '');
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(plain) || /^-?\.\d+$/.test(plain)) return plain;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return plain.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(plain)) return plain.replace(',', '.');
  return undefined;
}
