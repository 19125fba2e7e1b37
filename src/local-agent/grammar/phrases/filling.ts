import { type Call, call } from '../intent';
import type { Groups, Phrase } from '../phrase';
import { pointAt } from '../pointing';
import { spokenValue } from '../spokenValue';

interface Field {
  target: string;
  value: string;
}

export const filling: readonly Phrase[] = [
  {
    name: 'give a file',
    patterns: [
      /^(?:upload|attach|give)(?: a| the)? (?:file )?(?<file>\S+\.\w+) saying (?<text>.+) (?:to|into) (?<what>.+)$/iu,
    ],
    means: (group) =>
      call('upload_file', { target: group('what'), name: group('file'), text: group('text') }),
    examples: {
      'upload note.txt saying hello to Photo': call('upload_file', {
        target: 'Photo',
        name: 'note.txt',
        text: 'hello',
      }),
    },
  },
  {
    name: 'fill, one field or several',
    patterns: [/^(?:fill|complete)(?: in| out)? (?<fields>.+ (?:with|as) .+)$/iu],
    means: (group) => fill(readFields(group('fields'), 'with|as')),
    examples: {
      'fill email with me@example.com': call('fill', { target: 'email', value: 'me@example.com' }),
      'fill in the name with Ada': call('fill', { target: 'name', value: 'Ada' }),
      'fill out e-mail with me at example dot com': call('fill', {
        target: 'e-mail',
        value: 'me@example.com',
      }),
      'fill phone with five five five one two': call('fill', { target: 'phone', value: '55512' }),
      'fill message with salt and pepper': call('fill', { target: 'message', value: 'salt and pepper' }),
      'fill message with "bread with salt and e-mail with stamps"': call('fill', {
        target: 'message',
        value: 'bread with salt and e-mail with stamps',
      }),
      'fill in name with Ada and e-mail with ada at example dot com': call('fill_form', {
        fields: [
          { target: 'name', value: 'Ada' },
          { target: 'e-mail', value: 'ada@example.com' },
        ],
      }),
      'fill name with Ada, e-mail with a@b.example, and message with Bread and butter': call('fill_form', {
        fields: [
          { target: 'name', value: 'Ada' },
          { target: 'e-mail', value: 'a@b.example' },
          { target: 'message', value: 'Bread and butter' },
        ],
      }),
    },
  },
  {
    name: 'set to',
    patterns: [/^(?:set|change) (?<fields>.+ to .+)$/iu],
    means: (group) => setOrChoose(readFields(group('fields'), 'to')),
    examples: {
      'set quantity to two': call(
        'fill',
        { target: 'quantity', value: '2' },
        { tool: 'select_option', args: { target: 'quantity', option: '2' } },
      ),
      'change the city to Oslo and the street to Main Street': call('fill_form', {
        fields: [
          { target: 'city', value: 'Oslo' },
          { target: 'street', value: 'Main Street' },
        ],
      }),
    },
  },
  {
    name: 'enter into',
    patterns: [/^(?:enter|put|insert) (?<value>.+) (?:into|in|as) (?<target>.+)$/iu],
    means: (group) => fill([readField(group)]),
    examples: {
      'enter Ada Lovelace into the name field': call('fill', { target: 'name field', value: 'Ada Lovelace' }),
    },
  },
  {
    name: 'empty a field',
    patterns: [/^(?:clear|empty)(?: out)? (?<target>.+)$/iu],
    means: (group) => call('fill', { ...pointAt(group('target')).best, value: '' }),
    examples: { 'clear the search box': call('fill', { target: 'search box', value: '' }) },
  },
];

function readField(group: Groups): Field {
  return { target: group('target'), value: spokenValue(group('value')) };
}

/** "name with A and e-mail with B"; a part without its own `with` belongs to the value before it. */
function readFields(words: string, joint: string): Field[] {
  const pair = new RegExp(`^(?<target>.+?) (?:${joint}) (?<value>.+)$`, 'iu');
  const parts = words.split(/(,? and |, )/iu);
  const fields: string[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? '';
    const before = fields.at(-1);
    if (before === undefined || pair.test(part)) fields.push(part);
    else fields[fields.length - 1] = `${before}${parts[index - 1] ?? ''}${part}`;
  }
  return fields.flatMap((field) => {
    const { target, value } = pair.exec(field)?.groups ?? {};
    return target && value ? [{ target, value: spokenValue(value) }] : [];
  });
}

function fill(fields: readonly Field[]) {
  const [first, ...rest] = fields;
  if (!first) return undefined;
  if (rest.length > 0) {
    return call('fill_form', {
      fields: fields.map(({ target, value }) => ({ target: pointAt(target).best.target, value })),
    });
  }
  const { best, instead } = pointAt(first.target);
  const others = instead.map(
    (pointing): Call => ({ tool: 'fill', args: { ...pointing, value: first.value } }),
  );
  return call('fill', { ...best, value: first.value }, ...others);
}

/** People set lists like fields; a list answers `fill` with NOT_EDITABLE. */
function setOrChoose(fields: readonly Field[]) {
  const intent = fill(fields);
  if (intent?.kind !== 'call' || intent.call.tool !== 'fill') return intent;
  const { value: option, ...pointing } = intent.call.args;
  const choose: Call = { tool: 'select_option', args: { ...pointing, option } };
  return call('fill', intent.call.args, choose, ...intent.instead);
}
