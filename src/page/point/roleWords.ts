import { knownRole } from '../names/knownRoles';

/** The roles a spoken kind of thing covers: "field" is anything one fills in. */
export function rolesSpoken(kind: string): ReadonlySet<string> | undefined {
  return ROLES.get(kind.replace(/[\s-]/g, ''));
}

const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider'];
/** The roles an argument narrows to: a spoken kind, or one ARIA role by its name. */
export function rolesMeant(said: string): ReadonlySet<string> {
  const kind = said.trim().toLowerCase();
  return rolesSpoken(kind) ?? new Set([knownRole(kind) ?? kind]);
}

const SEARCHES = ['searchbox', 'textbox', 'combobox'];
const CHECKS = ['checkbox', 'switch', 'menuitemcheckbox'];
const CHOICES = ['combobox', 'listbox', 'menu', 'menuitem', 'button', 'menubar'];

const ROLES = new Map<string, ReadonlySet<string>>(
  Object.entries({
    button: ['button', 'switch', 'menuitem', 'tab'],
    link: ['link'],
    hyperlink: ['link'],
    field: FIELDS,
    input: FIELDS,
    textbox: FIELDS,
    textfield: FIELDS,
    textarea: FIELDS,
    searchbox: SEARCHES,
    searchbar: SEARCHES,
    searchfield: SEARCHES,
    box: [...FIELDS, 'checkbox'],
    checkbox: CHECKS,
    tickbox: CHECKS,
    tab: ['tab'],
    menu: CHOICES,
    list: [...CHOICES, 'list'],
    dropdown: CHOICES,
    dropdownmenu: CHOICES,
    dropdownlist: CHOICES,
    combobox: ['combobox', 'listbox'],
    menuitem: ['menuitem', 'menuitemcheckbox', 'menuitemradio', 'option'],
    option: ['option', 'radio', 'menuitemradio', 'menuitem'],
    radio: ['radio', 'menuitemradio'],
    radiobutton: ['radio', 'menuitemradio'],
    switch: ['switch', 'checkbox'],
    toggle: ['switch', 'checkbox', 'button'],
    slider: ['slider', 'spinbutton'],
    heading: ['heading'],
    image: ['img', 'image', 'link', 'button'],
    picture: ['img', 'image', 'link', 'button'],
    icon: ['img', 'image', 'link', 'button'],
  }).map(([kind, roles]) => [kind, new Set(roles)]),
);
