import { localNameOf } from '../document/nativeReads';
import { keepsSecret } from './fieldValue';
import { roleOf } from './role';

export { localNameOf as getLocalName } from '../document/nativeReads';

/**
 * The role of an element as the library of accessible names asks for it, in place of its own table. It gives no name at all to
 * what has one of the roles below, which HTML's elements are named in spite of: they have none for it. Of a menu it tells its
 * labels only, never what is in it, which is what a field that keeps a secret needs.
 */
export default function libraryRole(element: Element): string | null {
  if (keepsSecret(element)) return 'menu';
  if (localNameOf(element) === 'legend') return 'legend';
  const role = roleOf(element);
  return UNNAMED.has(role) ? null : role;
}

const UNNAMED = new Set(
  'caption code deletion emphasis generic insertion paragraph strong subscript superscript'.split(' '),
);
