import fc from 'fast-check';
import type { Platform } from '#agent/dialects/index';
import { tools } from '#tools/index';
import { callFrame, endingTypes, otherTypes } from './callFrame';

/** What arrives on a socket, and the id it must be answered by where it has one that anybody could recognise. */
export interface FuzzFrame {
  data: string | Uint8Array<ArrayBuffer>;
  id?: string;
}

/** Frames as a broken, careless or hostile server would send them. `live` leaves out what would end a conversation. */
export function frames(platform: Platform, { live = false } = {}): fc.Arbitrary<FuzzFrame> {
  const types = live ? otherTypes[platform] : [...otherTypes[platform], ...endingTypes[platform]];
  const call = fc.record({ id, tool, args }).map((asked) => of(callFrame[platform](asked), asked.id));
  const nameless = fc
    .record({ id, args })
    .map((asked) => of(callFrame[platform]({ ...asked, tool: undefined }), asked.id));
  const beyond = fc.record({ id, tool, args: excessive }).map(({ args: text, ...asked }) => {
    const frame = JSON.stringify(callFrame[platform]({ ...asked, args: 'EXCESS' }));
    return { data: frame.replace('"EXCESS"', () => text), id: asked.id };
  });
  const known = fc.record({
    type: fc.constantFrom(...types),
    body: fc.dictionary(fieldName, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 }),
  });
  const anonymous = fc
    .record({ id: fc.oneof(fc.constant(undefined), fc.constant(''), fc.jsonValue()), tool, args })
    .map((asked) => ({ data: JSON.stringify(callFrame[platform](asked)) }));
  const damaged = fc.tuple(call, fc.nat(), fc.string({ maxLength: 4 })).map(([{ data }, at, put]) => {
    const text = String(data);
    const place = at % (text.length + 1);
    return { data: text.slice(0, place) + put + text.slice(place + put.length + (at % 3)) };
  });
  return fc.oneof(
    { weight: 80, arbitrary: call },
    { weight: 20, arbitrary: nameless },
    { weight: 1, arbitrary: beyond },
    { weight: 30, arbitrary: anonymous.map(withoutCallId) },
    { weight: 30, arbitrary: known.map(({ type, body }) => ({ data: JSON.stringify({ ...body, type }) })) },
    { weight: 30, arbitrary: damaged },
    { weight: 10, arbitrary: fc.oneof(fc.string(), fc.json()).map((data) => ({ data })) },
    { weight: 1, arbitrary: fc.uint8Array().map((data) => ({ data })) },
  );
}

const of = (frame: object, callId: string): FuzzFrame => ({ data: JSON.stringify(frame), id: callId });

// Its id, if it has one, may or may not be understood; nothing is demanded of it.
const withoutCallId = ({ data }: FuzzFrame): FuzzFrame => ({ data });

// A mark of its own, so that every answer belongs to one frame.
let marks = 0;
const id = fc
  .tuple(
    fc.string({ maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom('', '"', '\\', '__proto__', '@ended', '\u0000'),
  )
  .map(([text, special]) => {
    marks += 1;
    return `${marks}#${text}${special}`;
  });

const fieldName = fc.oneof(
  fc.constantFrom(
    'content',
    'data',
    'name',
    'id',
    'tool_call_id',
    'text',
    'role',
    'event_id',
    'ping_event',
    'tool',
  ),
  fc.string({ maxLength: 12 }),
);

const tool = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...tools.map(({ name }) => name)) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '') },
);

const argumentName = fc.oneof(
  fc.constantFrom(...new Set(tools.flatMap(({ parameters }) => Object.keys(parameters.shape)))),
  fc.constantFrom('__proto__', 'constructor'),
  fc.string({ maxLength: 8 }),
);

const args = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(argumentName, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }) },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(argumentName, fc.jsonValue({ maxDepth: 2 }))
      .map((given) => JSON.stringify(given)),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string() },
);

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

// Parsing the deepest takes a tenth of a second.
const depth = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 33, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20_000, max: 100_000 }) },
);

/** Arguments as JSON beyond a limit: depth, depth inside of text, keys, size. */
const excessive = fc.oneof(
  depth.map(nested),
  depth.map((levels) => JSON.stringify(nested(levels))),
  fc
    .integer({ min: 10_001, max: 40_000 })
    .map((keys) => JSON.stringify(Array.from({ length: keys }, () => 1))),
  fc
    .integer({ min: 1_050_000, max: 1_200_000 })
    .map((length) => JSON.stringify({ text: 'x'.repeat(length) })),
);
