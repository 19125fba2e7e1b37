import { does, fills, presses, types, type WidgetPage } from '../widgetCase';

interface Editor {
  name: string;
  page: string;
  packages: string[];
  label: string;
}

const editors: Editor[] = [
  { name: 'ProseMirror', page: 'prosemirror', packages: ['prosemirror-view'], label: 'Letter' },
  { name: 'Lexical', page: 'lexical', packages: ['lexical'], label: 'Post' },
  { name: 'Slate', page: 'slate', packages: ['slate', 'slate-react'], label: 'Story' },
  { name: 'Quill', page: 'quill', packages: ['quill'], label: 'Article' },
  { name: 'CodeMirror 6', page: 'codemirror', packages: ['codemirror'], label: 'Code' },
  { name: 'Monaco', page: 'monaco', packages: ['monaco-editor'], label: 'Source' },
];

export const editorPages = editors.map(
  ({ name, page, packages, label }): WidgetPage => ({
    name,
    page,
    packages,
    cases: [
      fills('empty', label, 'First words', { editor: 'First words' }),
      fills('replaced', label, 'Other words', { editor: 'Other words' }),
      types('added to', label, ' and more', { editor: 'Other words and more' }),
      presses('a key in it', label, 'Backspace', { editor: 'Other words and mor' }),
      fills('several lines', label, 'One\nTwo', { editor: 'One\nTwo' }),
      does('emptied', 'fill', { target: label, value: '' }, { editor: '' }),
    ],
  }),
);
