import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { ask, place, ready } from './held';

const view = new EditorView(place('ProseMirror'), {
  state: EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) }),
  attributes: { 'aria-label': 'Letter', role: 'textbox' },
});
ask('editor', () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'));
ready();
