import { does, type WidgetPage } from '../widgetCase';

export const sortables: WidgetPage = {
  name: 'Sortable lists',
  page: 'sortables',
  packages: ['sortablejs', '@dnd-kit/sortable'],
  cases: [
    does('SortableJS', 'drag', { target: 'Iron', to: 'Wash' }, { dropped: 'Iron,Wash,Dry' }),
    does('SortableJS, by pointer', 'drag', { target: 'Ship', to: 'Plan' }, { followed: 'Ship,Plan,Build' }),
    does('dnd-kit', 'drag', { target: 'Eggs', to: 'Bread' }, { kit: 'Eggs,Bread,Milk' }),
  ],
};
