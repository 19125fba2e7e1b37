import { checks, chooses, fills, types, type WidgetPage } from '../widgetCase';

const text = [
  fills('text', 'Nickname', 'Ada', { text: 'Ada' }),
  types('text', 'Nickname', ' L', { text: 'Ada L' }),
];
const number = fills('number', 'Height', '170', { number: 170 });
const select = chooses('select', 'Rank', 'Second', { select: 'b' });
const checkbox = checks('checkbox', 'Public', { checkbox: true });
const radio = checks('radio', 'Tea', { radio: 'tea' });

export const frameworks: WidgetPage[] = [
  {
    name: 'React',
    page: 'react',
    packages: ['react'],
    cases: [
      ...text,
      fills('input made capitals', 'Code word', 'abc', { upper: 'ABC' }),
      types('input made capitals', 'Code word', 'd', { upper: 'ABCD' }),
      fills('textarea', 'Biography', 'Born\nlived', { textarea: 'Born\nlived' }),
      select,
      checkbox,
      fills('date', 'Due', '2026-11-20', { date: '2026-11-20' }),
    ],
  },
  {
    name: 'Vue',
    page: 'vue',
    packages: ['vue'],
    cases: [
      ...text,
      fills('text, lazy', 'Motto', 'Onwards', { lazy: 'Onwards' }),
      number,
      select,
      checkbox,
      radio,
    ],
  },
  { name: 'Svelte', page: 'svelte', packages: ['svelte'], cases: [...text, number, select, checkbox, radio] },
  {
    name: 'Angular',
    page: 'angular',
    packages: ['@angular/core'],
    cases: [...text, number, select, checkbox, radio],
  },
  { name: 'Lit', page: 'lit', packages: ['lit'], cases: [...text, select, checkbox] },
];
