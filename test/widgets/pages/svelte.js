import { mount } from 'svelte';
import Fields from './Fields.svelte';
import { place, ready } from './held';

mount(Fields, { target: place('Svelte') });
ready();
