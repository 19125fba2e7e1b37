import { type Flow, isAt, press } from './flow';

const named = (name: string) => `document.querySelector('[name=${name}]')`;

export const forms: readonly Flow[] = [
  {
    words: 'I am Ada',
    calls: [['fill', { target: 'Name', value: 'Ada' }]],
    shows: `${named('name')}.value === 'Ada'`,
  },
  {
    words: 'dinner on the second of May at seven for four',
    calls: [
      ['fill', { target: 'Day', value: '2027-05-02' }],
      ['fill', { target: 'Time', value: '19:00' }],
      ['fill', { target: 'Guests', value: '4' }],
    ],
    shows: `${named('day')}.value === '2027-05-02' && ${named('time')}.value === '19:00' && ${named('guests')}.value === '4'`,
  },
  {
    words: 'the salad',
    calls: [['select_option', { target: 'Meal', option: 'Salad' }]],
    shows: `${named('meal')}.value === 'Salad'`,
  },
  {
    words: 'outside',
    calls: [['set_checked', { target: 'Outside' }]],
    shows: `document.querySelector('[value=outside]').checked`,
  },
  {
    words: 'send me news',
    calls: [['click', { target: 'Send me news' }]],
    shows: `${named('news')}.checked`,
  },
  {
    words: 'a quiet corner',
    calls: [['set_checked', { target: 'Quiet corner' }]],
    shows: `${named('quiet')}.checked`,
  },
  {
    words: 'book a table for me',
    calls: [
      ['fill', { target: 'Name', value: 'Ada' }],
      ['fill', { target: 'E-mail', value: 'ada@shop.example' }],
      ['click', { target: 'Book' }],
    ],
    shows: `said.textContent.startsWith('Sent: name=Ada')`,
  },
];

export const editors: readonly Flow[] = [
  {
    words: 'write “it was good to see you” into the letter',
    calls: [['type_text', { target: 'Letter', text: ' it was good to see you' }]],
    shows: `letter.textContent.includes('it was good to see you')`,
  },
  {
    words: 'the large size',
    calls: [['select_option', { target: 'Size', option: 'Large' }]],
    shows: `size.textContent === 'Large'`,
  },
];

export const media: readonly Flow[] = [
  {
    words: 'set it to thirty percent',
    calls: [['control_media', { action: 'volume', amount: 30 }]],
    shows: 'Math.round(sound.volume * 100) === 30',
  },
  { words: 'mute it', calls: [['control_media', { action: 'mute' }]], shows: 'sound.muted' },
  press('go home', 'Home', isAt('home')),
];

export const layers: readonly Flow[] = [
  {
    words: 'night mode',
    calls: [['set_checked', { target: 'Night mode' }]],
    shows: `document.getElementById('drawn').checked`,
  },
  press('entry five', 'Entry 5', isAt('5')),
];

export const dialogs: readonly Flow[] = [
  press('help', 'Help', `document.getElementById('help').open`),
  {
    words: 'help, and close it',
    calls: [
      ['click', { target: 'Help' }],
      ['click', { target: 'Close' }],
    ],
    shows: `!document.getElementById('help').open`,
  },
  press('more', 'More', `document.getElementById('menu').matches(':popover-open')`),
  {
    words: 'show the bar and accept',
    calls: [
      ['click', { target: 'Show the bar' }],
      ['click', { target: 'Accept' }],
    ],
    shows: 'bar.hidden',
  },
];
