import * as monaco from 'monaco-editor/editor/editor.api.js';
import { ask, place, ready } from './held';

// Nothing here asks for what its worker does.
globalThis.MonacoEnvironment = {
  getWorker: () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))),
};
const element = place('Monaco');
element.style.height = '200px';
const editor = monaco.editor.create(element, { value: '', language: 'plaintext', ariaLabel: 'Source' });
ask('editor', () => editor.getValue().replaceAll('\r\n', '\n'));
ready();
