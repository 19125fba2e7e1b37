import { type Flow, isAt, press, says } from './flow';

export const mail: readonly Flow[] = [
  press('show the inbox', 'Inbox', isAt('inbox')),
  press('what have I sent', 'Sent', isAt('sent')),
  press('my drafts', 'Drafts', isAt('drafts')),
  press('what did I delete', 'Deleted items', isAt('deleted')),
  press('look into spam', 'Spam', isAt('spam')),
  press('archive it', 'Archive', says('Archived')),
  press('mark it as read', 'Mark as read', says('Marked as read')),
  press('snooze it', 'Snooze', says('Snoozed')),
  press('star it', 'Star', says('Starred')),
  press('move it to a folder', 'Move to folder', says('Moved')),
  press('undo that', 'Undo', says('Undone')),
  press('refresh', 'Refresh', says('Refreshed')),
  press('the view for printing', 'Print view', says('Printed view')),
  press('which ways are there to send it later', 'Send later', says('Ways to send')),
  press('open the mail from Ada', 'Ada: Lunch on Friday?', isAt('m1')),
  press('open the report', 'Grace: The report', isAt('m2')),
  {
    words: 'search my mail for lunch',
    calls: [
      ['fill', { target: 'Search mail', value: 'lunch' }],
      ['press_key', { keys: 'Enter', target: 'Search mail' }],
    ],
    shows: says('Found lunch'),
  },
  { words: 'only unread ones', calls: [['set_checked', { target: 'Only unread' }]], shows: 'unread.checked' },
  {
    words: 'draft a mail to Ada about lunch',
    calls: [
      [
        'fill_form',
        {
          fields: [
            { target: 'To', value: 'ada@shop.example' },
            { target: 'Subject', value: 'Lunch' },
            { target: 'Text', value: 'Friday suits me.' },
          ],
        },
      ],
      ['click', { target: 'Save as draft' }],
    ],
    shows: `document.querySelector('[name=to]').value === 'ada@shop.example' && ${says('Draft saved')}`,
  },
  {
    words: 'write a line and check the spelling',
    calls: [
      ['type_text', { target: 'Text', text: 'See you' }],
      ['click', { target: 'Check spelling' }],
    ],
    shows: `document.querySelector('[name=text]').value === 'See you' && ${says('Spelling checked')}`,
  },
  {
    words: 'an appointment with the dentist on the third of May at ten',
    calls: [
      ['fill', { target: 'What', value: 'Dentist' }],
      ['fill', { target: 'Day', value: '2027-05-03' }],
      ['fill', { target: 'From', value: '10:00' }],
      ['click', { target: 'Save', role: 'button' }],
    ],
    shows: `document.querySelector('[name=day]').value === '2027-05-03' && ${says('Saved: Dentist')}`,
  },
  {
    words: 'choose the first of June',
    calls: [['fill', { target: 'Day', value: '2027-06-01' }]],
    shows: `document.querySelector('[name=day]').value === '2027-06-01'`,
  },
  {
    words: 'every week',
    calls: [['select_option', { target: 'Repeat', option: 'Every week' }]],
    shows: `document.querySelector('[name=repeat]').selectedIndex === 1`,
  },
  {
    words: 'the whole day',
    calls: [['set_checked', { target: 'Whole day' }]],
    shows: `document.querySelector('[name=whole]').checked`,
  },
  {
    words: 'yoga, no, start again',
    calls: [
      ['fill', { target: 'What', value: 'Yoga' }],
      ['set_checked', { target: 'Whole day' }],
      ['click', { target: 'Start again' }],
    ],
    shows: `document.querySelector('[name=what]').value === '' && !document.querySelector('[name=whole]').checked`,
  },
  press('last month', 'Previous month', says('Last month')),
  press('next month', 'Next month', says('Next month shown')),
  press('back to today', 'Today', says('Today shown')),
  { words: 'dark colours', calls: [['set_checked', { target: 'Dark colours' }]], shows: 'dark.checked' },
  {
    words: 'sounds off',
    calls: [['set_checked', { target: 'Sounds', checked: false }]],
    shows: '!sounds.checked',
  },
  {
    words: 'larger text',
    calls: [['fill', { target: 'Text size', value: '4' }]],
    shows: `document.getElementById('text-size').value === '4'`,
  },
  {
    words: 'I am in Tokyo now',
    calls: [
      ['select_option', { target: 'Time zone', option: 'Tokyo' }],
      ['click', { target: 'Save settings' }],
    ],
    shows: `zone.value === 'Tokyo' && ${says('Settings saved')}`,
  },
  press('melde mich ab', 'Abmelden', says('Abgemeldet')),
  press('cierra la sesión', 'Cerrar sesión', says('Sesión cerrada')),
  press('ログアウトして', 'ログアウト', says('ログアウトしました')),
];
