import { html, LitElement } from 'lit';
import { note, place, ready } from './held';

class FieldsElement extends LitElement {
  static properties = { text: {}, select: {}, checkbox: {} };

  constructor() {
    super();
    Object.assign(this, { text: '', select: 'a', checkbox: false });
  }

  updated() {
    for (const name of ['text', 'select', 'checkbox']) note(name)(this[name]);
  }

  render() {
    const set = (name, key) => (event) => {
      this[name] = event.target[key];
    };
    return html`<label>Nickname <input .value=${this.text} @input=${set('text', 'value')}></label>
      <label>Rank <select @change=${set('select', 'value')}><option value="a">First</option><option value="b">Second</option></select></label>
      <label><input type="checkbox" .checked=${this.checkbox} @change=${set('checkbox', 'checked')}>Public</label>`;
  }
}
customElements.define('lit-fields', FieldsElement);
const fields = place('Lit').appendChild(document.createElement('lit-fields'));
await fields.updateComplete;
ready();
