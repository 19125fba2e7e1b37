import { nearest } from '../../document/ancestry';
import { isInput } from '../../document/elementKinds';
import { attributeOf, localNameOf } from '../../document/nativeReads';
import { roleOf } from '../../names/role';

/** Fields that are one question: the radio buttons of a group, or a field alone. */
export function fieldGroups(fields: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  const byKey = new Map<unknown, Element[]>();
  for (const field of fields) {
    const key = groupKey(field);
    const known = key === undefined ? undefined : byKey.get(key);
    if (known) {
      known.push(field);
      continue;
    }
    const group = [field];
    groups.push(group);
    if (key !== undefined) byKey.set(key, group);
  }
  return groups;
}

/** What holds a group of radio buttons and names it, if anything does. */
export function groupHolder(radio: Element): Element | undefined {
  return nearest(radio, isRadioGroup) ?? nearest(radio, isGroup);
}

function groupKey(field: Element): unknown {
  if (isInput(field)) return field.type === 'radio' && field.name ? `radio ${field.name}` : undefined;
  return roleOf(field) === 'radio' ? nearest(field, isRadioGroup) : undefined;
}

const isRadioGroup = (element: Element): element is Element => attributeOf(element, 'role') === 'radiogroup';
const isGroup = (element: Element): element is Element =>
  localNameOf(element) === 'fieldset' || attributeOf(element, 'role') === 'group';
