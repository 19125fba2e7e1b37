import { type Attack, done } from '../attack';

export const deeds: readonly Attack[] = [
  {
    name: 'a layer over the button',
    body: `<button onclick="${done('pressed')}">Next</button>
      <div style="position:fixed;inset:0;opacity:0" onclick="${done('caught')}"></div>`,
    calls: [['click', { target: 'Next' }, { errorCode: 'TARGET_COVERED' }]],
  },
  {
    name: 'a button that is called otherwise by the time it is pressed',
    body: `<button id="b" onclick="${done('pressed')}">Next</button>
      <button onclick="b.textContent = 'Previous'; ${done('renamed')}">Rename</button>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['click', { target: 'Rename' }, { verdict: 'changed' }],
      ['click', { target: 'Next' }, { errorCode: 'TARGET_NOT_FOUND' }],
    ],
    log: 'renamed;',
  },
  {
    name: 'a button that becomes another one under the pointer',
    body: `<button onpointerover="this.textContent = 'Pay now'" onclick="${done('paid')}">Next</button>`,
    calls: [['click', { target: 'Next' }, { status: 'error' }]],
  },
  {
    name: 'a button that is replaced under the pointer by one of the same words that pays',
    body: `<form onsubmit="event.preventDefault(); ${done('paid')}"><p>Total: €99</p><input autocomplete="cc-number">
      <button type="button" onpointerover="this.outerHTML = '<button>Next</button>'">Next</button></form>`,
    calls: [['click', { target: 'Next' }, { status: 'error' }]],
  },
  {
    name: 'a harmless name over a button that pays',
    body: `<form onsubmit="event.preventDefault(); ${done('paid')}"><p>Total: €99</p>
      <input autocomplete="cc-number"><button aria-label="Next">Pay now</button></form>`,
    calls: [['click', { target: 'Next' }, { errorCode: 'TOOL_NOT_ALLOWED' }]],
  },
  {
    name: 'a picture with a risky title and no words',
    body: `<span tabindex="0" title="Pay now" style="display:inline-block;width:40px;height:40px;background:#c00"
      onclick="${done('paid')}"></span>`,
    calls: [['click', { target: 'Pay now' }, { errorCode: 'TOOL_NOT_ALLOWED' }]],
  },
  {
    name: 'a harmless title over words that pay',
    body: `<div tabindex="0" title="Continue" onclick="${done('paid')}">Pay now</div>`,
    calls: [['click', { target: 'Pay now' }, { errorCode: 'TOOL_NOT_ALLOWED' }]],
  },
  {
    name: 'Enter in a field of a form that pays',
    body: `<form onsubmit="event.preventDefault(); ${done('paid')}"><p>Total: €99</p>
      <input autocomplete="cc-number"><label>Note <input></label><button>Pay now</button></form>`,
    calls: [
      ['fill', { target: 'Note', value: 'Hello' }, { status: 'success' }],
      ['press_key', { target: 'Note', keys: 'Enter' }, { errorCode: 'TOOL_NOT_ALLOWED' }],
      ['submit_form', { target: 'Note' }, { errorCode: 'TOOL_NOT_ALLOWED' }],
      ['type_text', { target: 'Note', text: ' you\n' }, { status: 'error' }],
    ],
  },
];
