import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrivateHost } from '#sites/privateHost';

const hostOf = (address: string) => new URL(`http://${address}/`).hostname;

test.each([
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  'printer',
  'printer.local',
  'printer.local.',
  'nas.localdomain',
  'wiki.intranet',
  'nas.lan',
  'nas.home',
  'wiki.corp',
  'nas.private',
  'home.arpa',
  'metadata.google.internal',
  'router.home.arpa',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0x7f.1',
  '0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  '[fd00::1]',
  '[fe80::1]',
  '[ff02::1]',
  '198.18.0.1',
  '[::2]',
  '[fec0::1]',
  '[64:ff9b:1::8.8.8.8]',
  '[::ffff:0:127.0.0.1]',
  '[2002:a00:1::8.8.8.8]',
  '[2001:db8::1]',
  '[2001::1]',
  '[3fff::1]',
  '[4000::1]',
  '[::1:0:0]',
])('%s is the user’s own', (address) => expect(isPrivateHost(hostOf(address))).toBe(true));

test.each([
  'shop.example',
  'local.example',
  'localhost.example',
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '100.63.0.1',
  '11.0.0.1',
  '[2606:4700::1111]',
  '[::ffff:8.8.8.8]',
  '[64:ff9b::8.8.8.8]',
  '[64:ff9b::8.8.8.0]',
  '[::8.8.8.8]',
  '[::ffff:0:8.8.8.8]',
  '[2002:808:808::1]',
  'shop.example.',
  'home.example',
  'mylocal.example',
  'shop.thelan',
])('%s is public', (address) => expect(isPrivateHost(hostOf(address))).toBe(false));

const own = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127, 0), byte(), byte(), byte()),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte(), byte()),
  fc.tuple(fc.constant(192), fc.constant(168), byte(), byte()),
  fc.tuple(fc.constant(169), fc.constant(254), byte(), byte()),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte(), byte()),
);
const spelled = (parts: readonly number[]) => {
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number) => `0x${value.toString(16)}`;
  return [
    parts.join('.'),
    String(number),
    hex(number),
    `0${number.toString(8)}`,
    parts.map(hex).join('.'),
    parts.map((part) => `0${part.toString(8)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `[::ffff:${parts.join('.')}]`,
    `[64:ff9b::${parts.join('.')}]`,
  ];
};

test('every spelling of an own address is one', () => {
  fc.assert(
    fc.property(own, (parts) => {
      for (const spelling of spelled(parts))
        expect([spelling, isPrivateHost(hostOf(spelling))]).toEqual([spelling, true]);
    }),
  );
});

function byte() {
  return fc.integer({ min: 0, max: 255 });
}
