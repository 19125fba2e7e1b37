import { basicSetup, EditorView } from 'codemirror';
import { ask, place, ready } from './held';

const view = new EditorView({
  parent: place('CodeMirror 6'),
  extensions: [basicSetup, EditorView.contentAttributes.of({ 'aria-label': 'Code' })],
});
ask('editor', () => view.state.doc.toString());
ready();
