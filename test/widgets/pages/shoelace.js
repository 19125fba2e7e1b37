import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/dropdown/dropdown.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/menu-item/menu-item.js';
import '@shoelace-style/shoelace/dist/components/menu/menu.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/range/range.js';
import '@shoelace-style/shoelace/dist/components/rating/rating.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/switch/switch.js';
import '@shoelace-style/shoelace/dist/components/tab-group/tab-group.js';
import '@shoelace-style/shoelace/dist/components/tab-panel/tab-panel.js';
import '@shoelace-style/shoelace/dist/components/tab/tab.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@shoelace-style/shoelace/dist/components/tree-item/tree-item.js';
import '@shoelace-style/shoelace/dist/components/tree/tree.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { note, place, ready } from './held';

place('Controls').innerHTML = `
<sl-input id="input" label="Company"></sl-input>
<sl-textarea id="textarea" label="Comment"></sl-textarea>
<sl-select id="select" label="Language"><sl-option value="de">German</sl-option><sl-option value="fr">French</sl-option></sl-select>
<sl-select id="several" label="Skills" multiple><sl-option value="css">CSS</sl-option><sl-option value="sql">SQL</sl-option></sl-select>
<sl-checkbox id="checkbox">Remember me</sl-checkbox>
<sl-switch id="switch">Sync</sl-switch>
<sl-radio-group id="radio" label="Contact"><sl-radio value="phone">By phone</sl-radio><sl-radio value="post">By post</sl-radio></sl-radio-group>
<sl-range id="range" label="Opacity" min="0" max="100"></sl-range>
<sl-rating id="rating" label="Stars"></sl-rating>
<sl-details id="details" summary="Fine print">Very fine.</sl-details>
<sl-dropdown id="dropdown"><sl-button slot="trigger" caret>Edit</sl-button>
<sl-menu><sl-menu-item value="cut">Cut</sl-menu-item><sl-menu-item value="paste">Paste</sl-menu-item></sl-menu></sl-dropdown>
<sl-tab-group id="tabs"><sl-tab slot="nav" panel="general">General</sl-tab><sl-tab slot="nav" panel="custom">Custom</sl-tab>
<sl-tab-panel name="general">General things</sl-tab-panel><sl-tab-panel name="custom">Custom things</sl-tab-panel></sl-tab-group>
<sl-tree id="tree"><sl-tree-item>Plants<sl-tree-item>Fern</sl-tree-item></sl-tree-item><sl-tree-item>Animals</sl-tree-item></sl-tree>`;

const on = (id, type, read) => {
  const element = document.getElementById(id);
  element.addEventListener(type, (event) => note(id)(read(element, event)));
};
for (const id of ['input', 'textarea', 'select', 'radio', 'range', 'rating'])
  on(id, 'sl-change', ({ value }) => value);
on('several', 'sl-change', ({ value }) => [...value].join());
for (const id of ['checkbox', 'switch']) on(id, 'sl-change', ({ checked }) => checked);
on('details', 'sl-show', () => 'open');
on('dropdown', 'sl-select', (_element, { detail }) => detail.item.value);
on('tabs', 'sl-tab-show', (_element, { detail }) => detail.name);
on('tree', 'sl-selection-change', (_element, { detail }) =>
  detail.selection.map((item) => item.firstChild.data).join(),
);

await Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete));
ready();
