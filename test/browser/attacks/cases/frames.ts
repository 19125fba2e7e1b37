import { expect } from 'vitest';
import type { Attack } from '../attack';

const notAllowed = { errorCode: expect.stringMatching(/^(?:SITE|TOOL)_NOT_ALLOWED$/) };

export const frames: readonly Attack[] = [
  {
    name: 'a frame of a site that is not allowed',
    body: '<h1>Shop</h1><iframe src="ELSEWHERE/elsewhere" width="400" height="200"></iframe>',
    calls: [
      ['read_page', { whole: true }, { status: 'success' }],
      ['read_text', {}, { status: 'success' }],
      ['click', { target: 'Inside' }, { status: 'error' }],
      ['fill', { target: 'Field inside', value: 'x' }, { status: 'error' }],
    ],
    never: /hunter2|Pressed inside/,
  },
  {
    name: 'forms that go to another site, however they say so',
    body: `<base href="ELSEWHERE/"><form action="elsewhere"><label>One <input name="q"></label><button>Send one</button></form>
      <form><label>Two <input name="q"></label><button formaction="ELSEWHERE/elsewhere">Send two</button></form>`,
    calls: [
      ['click', { target: 'Send one' }, { errorCode: 'TOOL_NOT_ALLOWED' }],
      ['click', { target: 'Send two' }, { errorCode: 'TOOL_NOT_ALLOWED' }],
      ['press_key', { target: 'One', keys: 'Enter' }, { errorCode: 'TOOL_NOT_ALLOWED' }],
    ],
  },
  {
    name: 'a link that leads to another site',
    body: '<a href="ELSEWHERE/elsewhere">Go</a>',
    calls: [
      ['click', { target: 'Go' }, {}],
      ['read_page', {}, notAllowed],
      ['click', { target: 'Inside' }, notAllowed],
    ],
    never: /hunter2/,
    leaves: true,
  },
  {
    name: 'an address that leads on to another site',
    body: '<a href="/hop">Hop</a>',
    calls: [
      ['click', { target: 'Hop' }, {}],
      ['read_page', {}, notAllowed],
    ],
    never: /hunter2/,
    leaves: true,
  },
  {
    name: 'a page that goes to another site after the press',
    body: `<button onclick="setTimeout(() => location.assign('ELSEWHERE/elsewhere'))">Go</button>`,
    calls: [
      ['click', { target: 'Go' }, {}],
      ['read_page', {}, notAllowed],
    ],
    never: /hunter2/,
    leaves: true,
  },
];
