import { ask, place, ready } from './held';

const types =
  'text search email url tel number range date time datetime-local month week color checkbox file'.split(' ');
const markup = `
${types.map((type) => `<p><label>A ${type} <input type="${type}" step="any" id="${type}"></label></p>`).join('')}
<p><label>A textarea <textarea id="textarea"></textarea></label></p>
<fieldset><legend>Size</legend><label><input type="radio" name="size" value="s" id="small">Small</label>
<label><input type="radio" name="size" value="l" id="large">Large</label></fieldset>
<p><label>Colour <select id="single"><option>Red<option>Green<option>Blue</select></label></p>
<p><label>Toppings <select id="multiple" multiple><option>Cheese<option>Olives<option>Onions</select></label></p>
<p><label>Town <select id="groups"><optgroup label="North"><option>Kiel<option>Hamburg</optgroup>
<optgroup label="South"><option>Munich<option>Ulm</optgroup></select></label></p>
<p><label>Tea <input id="datalist" list="teas"></label><datalist id="teas"><option>Assam<option>Darjeeling</datalist></p>
<details id="details"><summary>More about it</summary><p>Much more.</p></details>
<button id="opens">Open the dialog</button><dialog id="dialog"><form method="dialog"><button>Close the dialog</button></form></dialog>
<button popovertarget="popover">Show the popover</button><div id="popover" popover>Here it is</div>
<div id="editable" contenteditable role="textbox" aria-label="Free text"></div>
<form id="form"><label>Name <input name="name" required></label><button>Save</button><output id="sent"></output></form>
<p><label>Volume <input type="range" id="volume" min="0" max="10" value="5"></label></p>`;
place('Native controls').innerHTML = markup;

const get = (id) => document.getElementById(id);
for (const id of [...types, 'textarea', 'single', 'groups', 'datalist', 'volume']) {
  if (id === 'checkbox' || id === 'file') continue;
  // Only what the page heard of counts: it keeps what `change` told it last.
  let heard;
  get(id).addEventListener('change', () => {
    heard = get(id).value;
  });
  ask(id, () => (heard === get(id).value ? heard : `unheard: ${get(id).value}`));
}
ask('checkbox', () => get('checkbox').checked);
ask('file', () => [...get('file').files].map(({ name, size }) => `${name} ${size}`).join());
ask('size', () => document.querySelector('[name=size]:checked')?.value);
ask('multiple', () => [...get('multiple').selectedOptions].map(({ text }) => text).join());
ask('details', () => get('details').open);
ask('dialog', () => get('dialog').open);
ask('popover', () => get('popover').matches(':popover-open'));
ask('editable', () => get('editable').textContent);
get('opens').onclick = () => get('dialog').showModal();
let sends = 0;
get('form').onsubmit = (event) => {
  event.preventDefault();
  sends += 1;
  get('sent').textContent = `${sends} sent: ${new FormData(get('form')).get('name')}`;
};
ask('sent', () => get('sent').textContent);
ready();
