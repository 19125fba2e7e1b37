import { DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable } from '@dnd-kit/sortable';
import { useState } from 'react';
import Sortable from 'sortablejs';
import { ask, note, place } from './held';
import { mount } from './mountReact';

const texts = (list) => [...list.children].map(({ textContent }) => textContent).join();

/** SortableJS uses the browser's drag and drop, or follows the pointer by itself where it is told to. */
function sortable(name, items, options) {
  const list = place(name).appendChild(document.createElement('ul'));
  list.innerHTML = items.map((item) => `<li>${item}</li>`).join('');
  Sortable.create(list, options);
  ask(name, () => texts(list));
}

sortable('dropped', ['Wash', 'Dry', 'Iron'], {});
sortable('followed', ['Plan', 'Build', 'Ship'], { forceFallback: true });

function Item({ id }) {
  const { attributes, listeners, setNodeRef, transform } = useSortable({ id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : {};
  return (
    <div ref={setNodeRef} style={{ ...style, padding: 8, width: 200 }} {...attributes} {...listeners}>
      {id}
    </div>
  );
}

function List() {
  const [items, setItems] = useState(['Bread', 'Milk', 'Eggs']);
  const sensors = useSensors(useSensor(PointerSensor));
  const end = ({ active, over }) => {
    if (!over) return;
    const next = arrayMove(items, items.indexOf(active.id), items.indexOf(over.id));
    setItems(next);
    note('kit')(next.join());
  };
  return (
    <DndContext sensors={sensors} onDragEnd={end}>
      <SortableContext items={items}>
        {items.map((id) => (
          <Item key={id} id={id} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

mount({ 'dnd-kit': List });
