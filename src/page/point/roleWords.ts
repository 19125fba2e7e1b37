/** The roles a spoken kind of thing covers: "field" is anything one fills in. */
export function rolesSpoken(kind: string): ReadonlySet<string> | undefined {
  return ROLES.get(kind.replace(/[\s-]/g, ''));
}

const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider'];
const CHOICES = ['combobox', 'listbox', 'menu', 'menuitem', 'button', 'menubar'];

const ROLES = new Map<string, ReadonlySet<string>>(
  Object.entries({
    button: ['button', 'switch', 'menuitem', 'tab'],
    link: ['link'],
    field: FIELDS,
    input: FIELDS,
    textbox: FIELDS,
    textfield: FIELDS,
    searchbox: ['searchbox', 'textbox', 'combobox'],
    box: [...FIELDS, 'checkbox'],
    checkbox: ['checkbox', 'switch', 'menuitemcheckbox'],
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
