import { isInput } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { spelledAddress, spelledNumber, spelledSigns, spelledSite } from '../spoken/spelled';

/** A value for a text field: what its words spell where the field wants an address or a number, else as given. */
export function spelledFor(field: Element, said: string): string {
  const spelled = SPELLED.get(kindOf(field)) ?? spelledSigns;
  return spelled(said) ?? said;
}

/** What the field wants, by its type or by what the page says of it. */
function kindOf(field: Element): string {
  if (!isInput(field)) return 'text';
  if (field.type !== 'text') return field.type;
  const hint = attributeOf(field, 'autocomplete')?.trim().toLowerCase().split(/\s+/).at(-1);
  return attributeOf(field, 'inputmode')?.toLowerCase() ?? hint ?? 'text';
}

const SPELLED = new Map<string, (said: string) => string | undefined>([
  ['email', (said) => (said.includes('@') ? undefined : spelledAddress(said))],
  ['username', (said) => (said.includes('@') ? undefined : (spelledAddress(said) ?? spelledSigns(said)))],
  ['url', (said) => (/\s(?:dot|slash)\s/i.test(said) ? spelledSite(said) : undefined)],
  ['tel', (said) => (/\d/.test(said) ? undefined : spelledNumber(said))],
]);
