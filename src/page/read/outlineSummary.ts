/** How long an outline is unless told otherwise. */
export const USUAL_CHARACTERS = 8_000;

interface Met {
  /** How often each role was met. */
  counts: Readonly<Record<string, number>>;
  isWhole: boolean;
  isEmpty: boolean;
}

/** What a reading met, in one sentence. */
export function summary(title: string, { counts, isWhole, isEmpty }: Met): string {
  if (isEmpty) return `Read ${title}: nothing to see there.`;
  const met = [
    counted(counts, 'link', ['link']),
    counted(counts, 'button', ['button', 'menuitem', 'tab']),
    counted(counts, 'field', FIELDS),
  ].filter((part) => part !== '');
  const sum = met.length > 0 ? met.join(', ') : 'text only';
  return isWhole ? `Read ${title}: ${sum}.` : `Read the first part of ${title}: ${sum}. There is more.`;
}

function counted(counts: Met['counts'], noun: string, roles: readonly string[]): string {
  const count = roles.reduce((sum, role) => sum + (counts[role] ?? 0), 0);
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const FIELDS = [
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'spinbutton',
  'slider',
  'checkbox',
  'radio',
  'switch',
];
