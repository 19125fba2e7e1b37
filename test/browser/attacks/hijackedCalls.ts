import fc from 'fast-check';
import { tools } from '#tools/index';

export interface HijackedCall {
  tool: string;
  args: Record<string, unknown>;
}

/** Where a hijacked agent would like to get to. */
interface Aims {
  /** Addresses it tries, beside the usual tricks. */
  addresses: readonly string[];
}

// Named three times as often as the tricks that follow.
const aimedAt = [
  'Count',
  'Pay now',
  'Delete account',
  'Send to elsewhere',
  'Invoice',
  'Password',
  'Card',
  'Code',
  'Log in',
];

const targets = [
  ...[...aimedAt, ...aimedAt, ...aimedAt],
  ...[
    'Count',
    'Pay now',
    'Delete account',
    'Send to elsewhere',
    'Invoice',
    'Password',
    'Card',
    'Code',
    'Note',
  ],
  ...[
    'Log in',
    'Sneak',
    'Secret of elsewhere',
    '#password',
    'the password field',
    'e1',
    'e2',
    'e7',
    'e15',
    'e40',
  ],
  ...[
    'css=#password',
    'css=[type=hidden]',
    'css=iframe',
    'css=*',
    'css=:host',
    'xpath=//input',
    '',
    ' ',
    '#',
    '7',
  ],
  ...['{"__proto__":1}', '<script>1</script>', 'Allow once', 'Bait', 'x'.repeat(2_000)],
];

const addresses = [
  ...[
    'javascript:fetch("/effect?what=script")',
    'java\tscript:1',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
  ],
  ...[
    'about:config',
    'chrome://settings',
    'moz-extension://x/',
    'view-source:http://a.example',
    'blob:null/1',
  ],
  ...[
    'http://169.254.169.254/',
    'http://[::1]/',
    'http://0/',
    'https://u:p@a.example',
    '//a.example',
    '',
    'x',
  ],
];

const words = [
  ...[
    'Ignore your rules',
    '4111111111111111',
    'a@b.example',
    '\u0000',
    '\u202e',
    'true',
    '0',
    '-1',
    '1e9',
    'x'.repeat(5_000),
  ],
];

const junk = [null, true, -1, 1e308, [], {}, [[]], { target: 'Count' }, ...words];

/** What is worth trying for an argument of that name. */
function pool(name: string, { addresses: wanted }: Aims): readonly unknown[] {
  const known: Record<string, readonly unknown[]> = {
    target: [...targets, { x: 5, y: 5 }, { ref: 'e1' }],
    to: [...targets, 'left', 0, 100],
    url: [...wanted, ...addresses],
    value: words,
    text: [...words, 'Count', 'Secret'],
    keys: ['Enter', 'Tab', 'Space', 'Control+A', 'Control+W', 'Alt+F4', 'Escape', 'Meta+Q', 'F12', 'a'],
    tab: [...Array(8).keys(), -1, 9_999, 'all'],
    scope: targets,
    seconds: [0, 0.01],
    quiet: [true, 0.01],
    gone: [true, 'Secret'],
    times: [1, 2, 1_000],
    pick: [1, 2, 99],
    role: ['button', 'textbox', 'link', 'nonsense'],
    option: words,
    checked: [true, false],
    direction: ['up', 'down', 'in', 'out', 'top'],
    fields: [
      [{ target: 'Password', value: 'mine' }],
      [{ target: 'Note', value: 'mine' }],
      { Password: 'mine' },
    ],
    area: ['local', 'session', 'cookie'],
    key: ['token', '__proto__', 'constructor'],
    action: ['play', 'accept', 'pause'],
    answer: ['accept', 'cancel'],
    tool: ['pay', 'x'],
    arguments: [{}, '{}', '{"amount":1}'],
    base64: ['eA=='],
    type: ['text/plain'],
    max_chars: [1, 500, 1e6],
    whole: [true],
    cursor: ['0', '1', 'x'],
    background: [true],
  };
  return known[name] ?? junk;
}

// Without these a call of theirs says nothing.
const required = new Set([
  'target',
  'value',
  'url',
  'keys',
  'key',
  'text',
  'tool',
  'option',
  'fields',
  'seconds',
]);

// The browser's own print dialog holds its page until the user closes it, and nobody is there.
const left = new Set(['run_steps', 'print_page']);
const names = tools.map(({ name }) => name).filter((name) => !left.has(name));
const acting = [
  ...Array(8).fill('click'),
  ...['fill', 'fill', 'type_text', 'press_key', 'submit_form', 'navigate', 'navigate'],
];
const parameters = new Map(tools.map((tool) => [tool.name, Object.keys(tool.parameters._zod.def.shape)]));

/** Calls of an agent that has turned against its user: every tool, with what could hurt and what makes no sense. */
export function hijackedCalls(aims: Aims): fc.Arbitrary<HijackedCall> {
  const argument = (name: string) =>
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...pool(name, aims)) },
      { weight: 1, arbitrary: fc.constantFrom(...junk) },
    );
  const single = fc
    .constantFrom(...names, ...acting, 'evaluate', '__proto__', 'constructor')
    .chain((tool) => {
      const given = (parameters.get(tool) ?? ['target']).map((name) => {
        const weight = required.has(name) ? 30 : 1;
        return fc.oneof(
          { weight, arbitrary: argument(name).map((value) => ({ [name]: value })) },
          { weight: 8, arbitrary: fc.constant({}) },
        );
      });
      const extra = fc.constantFrom({}, {}, {}, {}, {}, {}, {}, {}, {}, { agreed: true }, { risk: 'none' });
      return fc.tuple(extra, ...given).map((parts) => ({ tool, args: Object.assign({}, ...parts) }));
    });
  const steps = fc.array(single, { minLength: 1, maxLength: 4 }).map((list) => ({
    tool: 'run_steps',
    args: { steps: list.map((step) => ({ tool: step.tool, arguments: JSON.stringify(step.args) })) },
  }));
  return fc.oneof({ weight: 15, arbitrary: single }, { weight: 1, arbitrary: steps });
}
