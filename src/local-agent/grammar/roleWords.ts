const roles: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'link',
  checkbox: 'checkbox',
  'check box': 'checkbox',
  'radio button': 'radio',
  'menu item': 'menuitem',
  heading: 'heading',
  image: 'img',
};

/** The words for a kind of thing as an alternative for patterns. */
export const ROLE_WORD = `(?:${Object.keys(roles).join('|')})`;

/** The role a person's word names, also in the plural. */
export function roleOf(word: string): string | undefined {
  const singular = word
    .toLowerCase()
    .replace(/^(check ?box)es$/u, '$1')
    .replace(/s$/u, '');
  return Object.hasOwn(roles, singular) ? roles[singular] : undefined;
}
