import { createApp, ref, watchEffect } from 'vue/dist/vue.esm-bundler.js';
import { note, place, ready } from './held';

createApp({
  setup() {
    const state = {
      text: ref(''),
      lazy: ref(''),
      number: ref(0),
      select: ref('a'),
      checkbox: ref(false),
      radio: ref(''),
    };
    for (const [name, value] of Object.entries(state))
      watchEffect(() => note(name)(value.value), { flush: 'sync' });
    return state;
  },
  template: `<label>Nickname <input v-model="text"></label>
    <label>Motto <input v-model.lazy="lazy"></label>
    <label>Height <input type="number" v-model.number="number"></label>
    <label>Rank <select v-model="select"><option value="a">First</option><option value="b">Second</option></select></label>
    <label><input type="checkbox" v-model="checkbox">Public</label>
    <label><input type="radio" value="tea" v-model="radio">Tea</label>`,
}).mount(place('Vue'));
ready();
