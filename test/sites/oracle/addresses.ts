import fc from 'fast-check';

/** An address as somebody writes it, and what is known of it because it was put together here. */
export interface Written {
  text: string;
  /** Nothing where such an address must never be opened. */
  opens: Place | undefined;
}

/** Where an address leads. A port that is the scheme's own is none. */
export interface Place {
  scheme: 'http' | 'https';
  host: Host;
  port: number | undefined;
}

export type Host =
  | { kind: 'name'; below: string; own: string; suffix: string }
  | { kind: 'single'; name: string }
  | { kind: 'address'; text: string; isPrivate: boolean };

// Suffixes under which strangers have their names; with an empty `own` a host is the suffix itself.
export const suffixes = ['com', 'co.uk', 'github.io', 'example'] as const;
export const owners = ['shop', 'bank'] as const;

const name: fc.Arbitrary<Host> = fc.record({
  kind: fc.constant('name' as const),
  below: fc.constantFrom('', '', 'www', 'a.b'),
  own: fc.constantFrom(...owners),
  suffix: fc.constantFrom(...suffixes),
});

const single: fc.Arbitrary<Host> = fc.record({
  kind: fc.constant('single' as const),
  name: fc.constantFrom(
    'localhost',
    'printer',
    'nas.local',
    'router.home.arpa',
    'x.internal',
    'shop.localhost',
  ),
});

/** The blocks that nobody reaches over the public internet, as the registries of special addresses (RFC 6890) have them. */
const special: readonly [first: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Of these the registries say “globally reachable”, and no harm is done by being careful: no judgement.
const undecided: readonly [first: string, bits: number][] = [
  ['192.88.99.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.175.48.0', 24],
];

const numberOf = (dotted: string) => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const isIn = (blocks: typeof special, address: number) =>
  blocks.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return address >= numberOf(first) && address < numberOf(first) + size;
  });

const numeric = fc
  .oneof(
    { weight: 2, arbitrary: fc.nat(0xffffffff) },
    // The first, the last and any address of each block, and its neighbours on both sides.
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...special),
          fc.constantFrom('before', 'first', 'within', 'last', 'after'),
          fc.nat(),
        )
        .map(([[first, bits], where, any]) => {
          const size = 2 ** (32 - bits);
          const offset = { before: -1, first: 0, within: any % size, last: size - 1, after: size }[where];
          return (numberOf(first) + offset + 2 ** 32) % 2 ** 32;
        }),
    },
  )
  .filter((address) => !isIn(undecided, address));

const hex = (value: number) => value.toString(16);
const bytesOf = (address: number) => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);

/** Every way in which a browser takes an IPv4 address. */
const spellings: readonly ((address: number) => string)[] = [
  (address) => bytesOf(address).join('.'),
  (address) => String(address),
  (address) => `0x${hex(address)}`,
  (address) => `0${address.toString(8)}`,
  (address) =>
    bytesOf(address)
      .map((byte) => `0x${hex(byte)}`)
      .join('.'),
  (address) =>
    bytesOf(address)
      .map((byte) => `0${byte.toString(8)}`)
      .join('.'),
  (address) => `${Math.floor(address / 2 ** 24)}.${address % 2 ** 24}`,
  (address) => `${bytesOf(address).slice(0, 2).join('.')}.${address % 2 ** 16}`,
  (address) => bytesOf(address).join('。'),
  (address) => `${bytesOf(address).join('.')}.`,
  (address) =>
    bytesOf(address)
      .join('.')
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (address) =>
    bytesOf(address)
      .join('.')
      .replace(/\d/g, (digit) => `%3${digit}`),
];

/** IPv6 addresses that lead to an IPv4 one: mapped, translated, 6to4. */
const around: readonly ((address: number) => string)[] = [
  (address) => `[::ffff:${bytesOf(address).join('.')}]`,
  (address) => `[0:0:0:0:0:FFFF:${hex(Math.floor(address / 2 ** 16))}:${hex(address % 2 ** 16)}]`,
  (address) => `[64:ff9b::${bytesOf(address).join('.')}]`,
  (address) => `[::ffff:0:${bytesOf(address).join('.')}]`,
  (address) => `[2002:${hex(Math.floor(address / 2 ** 16))}:${hex(address % 2 ** 16)}::1]`,
  (address) => `[::${bytesOf(address).join('.')}]`,
];

const own6 = ['::', '::1', '::2', 'fe80::1', 'febf::9', 'fc00::1', 'fdff::', 'fec0::1', 'ff02::1', '100::1'];
const more6 = ['64:ff9b:1::8.8.8.8', '2001:db8::1', '3fff::1', '4000::1', '2001::1'];
const public6 = ['2606:4700::1111', '2a00:1450:4001::200e', '2400:cb00::1', '2620:fe::fe'];

const address = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(numeric, fc.constantFrom(...spellings, ...around)).map(([number, spell]) => ({
      kind: 'address' as const,
      text: spell(number),
      isPrivate: isIn(special, number),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...own6, ...more6, ...public6)
      .map((text) => ({ kind: 'address' as const, text: `[${text}]`, isPrivate: !public6.includes(text) })),
  },
);

const host: fc.Arbitrary<Host> = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 1, arbitrary: single },
  { weight: 3, arbitrary: address },
);

/** A host as one of the many ways to write it. */
export function hostText(given: Host): string {
  if (given.kind === 'address') return given.text;
  if (given.kind === 'single') return given.name;
  return [given.below, given.own, given.suffix].filter(Boolean).join('.');
}

const dresses: readonly ((host: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('.', '。'),
  (text) => text.replaceAll('o', '%6f'),
  (text) => text.replaceAll('s', 'ｓ'),
];

const tails = ['', '/', '/orders?x=1#y', '/https://bank.com/', '?@bank.com', '#@bank.com', '/\\bank.com'];

const place: fc.Arbitrary<Place> = fc.record({
  scheme: fc.constantFrom('http' as const, 'https' as const, 'https' as const),
  host,
  port: fc.constantFrom(undefined, undefined, undefined, 8443),
});

const good: fc.Arbitrary<Written> = fc
  .record({
    place,
    dress: fc.constantFrom(...dresses),
    scheme: fc.constantFrom('plain' as const, 'plain' as const, 'LOUD' as const, 'left out' as const),
    isPortSaid: fc.boolean(),
    tail: fc.constantFrom(...tails),
    around: fc.constantFrom('', ' ', '\n', '\u00a0'),
  })
  .map(({ place: at, dress, scheme, isPortSaid, tail, around: blank }) => {
    // What is written without its scheme is taken as https; a literal IPv6 address cannot be told from one with a scheme.
    const plain = at.host.kind === 'name' && scheme === 'left out';
    const opens: Place = { ...at, scheme: plain ? 'https' : at.scheme };
    const said = at.host.kind === 'address' ? hostText(at.host) : dress(hostText(at.host));
    const usual = opens.scheme === 'https' ? 443 : 80;
    const port = at.port ?? (isPortSaid && !plain ? usual : undefined);
    const before = plain ? '' : `${scheme === 'LOUD' ? opens.scheme.toUpperCase() : opens.scheme}://`;
    return { text: `${blank}${before}${said}${port === undefined ? '' : `:${port}`}${tail}${blank}`, opens };
  });

const schemes = [
  'javascript',
  'data',
  'blob',
  'file',
  'chrome',
  'about',
  'view-source',
  'moz-extension',
  'ftp',
  'ws',
];
const never: fc.Arbitrary<Written> = fc
  .tuple(
    place.map(({ host: at }) => hostText(at)),
    fc.constantFrom<(host: string) => string>(
      // Digits alone would be the port of a machine of that name.
      ...schemes.map((scheme) => (at: string) => `${scheme}:x${at}`),
      ...schemes.map((scheme) => (at: string) => ` ${scheme.toUpperCase()}://${at}/`),
      ...schemes.map((scheme) => (at: string) => `${scheme.slice(0, 2)}\t${scheme.slice(2)}://${at}`),
      (at) => `https://user@${at}/`,
      (at) => `https://user:word@${at}/`,
      (at) => `https://:word@${at}/`,
      (at) => `https://shop.com\u0000.${at}/`,
      (at) => `ht\ntps://${at}/`,
      (at) => `https://${at}/${'x'.repeat(2_100)}`,
      () => 'https://',
      () => '',
      () => 'https://[::1',
      () => 'https://a b.example/',
    ),
  )
  .map(([at, spoil]) => ({ text: spoil(at), opens: undefined }));

/** Addresses of every kind: ordinary ones, own ones in every spelling, and what must never be opened. */
export const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: good },
  { weight: 1, arbitrary: never },
);
