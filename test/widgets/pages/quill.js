import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { ask, place, ready } from './held';

const quill = new Quill(place('Quill'), { theme: 'snow' });
quill.root.setAttribute('aria-label', 'Article');
ask('editor', () => quill.getText().replace(/\n$/, ''));
ready();
