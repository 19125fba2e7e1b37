import { useState } from 'react';
import { createEditor, Node } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { ask } from './held';
import { mount } from './mountReact';

function Editor() {
  const [editor] = useState(() => withReact(createEditor()));
  ask('editor', () => editor.children.map((node) => Node.string(node)).join('\n'));
  return (
    <Slate editor={editor} initialValue={[{ type: 'paragraph', children: [{ text: '' }] }]}>
      <Editable aria-label="Story" role="textbox" placeholder="Write" />
    </Slate>
  );
}

mount({ Slate: Editor });
