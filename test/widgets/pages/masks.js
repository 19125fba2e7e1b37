import { Maskito } from '@maskito/core';
import IMask from 'imask';
import { ask, place, ready } from './held';

place('Masked inputs').innerHTML = `
<label>Phone <input id="phone"></label>
<label>Price <input id="price"></label>
<label>Post code <input id="code"></label>
<label>Expiry <input id="expiry"></label>`;

const phone = IMask(document.getElementById('phone'), { mask: '+1 (000) 000-0000' });
ask('phone', () => phone.unmaskedValue);
const price = IMask(document.getElementById('price'), {
  mask: Number,
  scale: 2,
  thousandsSeparator: ',',
  radix: '.',
});
ask('price', () => price.typedValue);
new Maskito(document.getElementById('code'), { mask: [/\d/, /\d/, /\d/, /\d/, /\d/] });
ask('code', () => document.getElementById('code').value);
new Maskito(document.getElementById('expiry'), { mask: [/\d/, /\d/, '/', /\d/, /\d/] });
ask('expiry', () => document.getElementById('expiry').value);
ready();
