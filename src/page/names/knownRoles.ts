/**
 * The role a token of a `role` attribute stands for, by its usual name; undefined for what is no role
 * (https://www.w3.org/TR/wai-aria-1.2/#role_definitions, abstract roles left out).
 */
export function knownRole(token: string): string | undefined {
  if (ROLES.has(token) || token.startsWith('doc-')) return token;
  return SYNONYMS.get(token);
}

const SYNONYMS = new Map([
  ['image', 'img'],
  ['presentation', 'none'],
  ['directory', 'list'],
]);

const ROLES = new Set(
  `alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
   comment complementary contentinfo definition deletion dialog document emphasis feed figure form generic
   graphics-document graphics-object graphics-symbol grid gridcell group heading img insertion link list listbox
   listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note
   option paragraph progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator
   slider spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time
   timer toolbar tooltip tree treegrid treeitem`.split(/\s+/),
);
