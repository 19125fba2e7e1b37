import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { ask, place, ready } from './held';

const element = place('Lexical');
element.contentEditable = 'true';
element.setAttribute('role', 'textbox');
element.setAttribute('aria-label', 'Post');
const editor = createEditor({
  onError(error) {
    throw error;
  },
});
registerRichText(editor);
editor.setRootElement(element);
ask('editor', () =>
  editor
    .getEditorState()
    .read(() => $getRoot().getTextContent())
    .replaceAll('\n\n', '\n'),
);
ready();
