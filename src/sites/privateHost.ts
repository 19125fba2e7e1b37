import ipaddr from 'ipaddr.js';

/**
 * Whether a host, as `URL` writes it, is of the user's own computer or network: loopback, private, link-local, carrier and
 * metadata addresses, also inside IPv6 ones, and names that no public server has. `URL` has by then turned every other
 * spelling of an address (decimal, octal, hex, short) into this one.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (!ipaddr.isValid(host)) return !host.includes('.') || OWN_NAMES.test(host);
  const address = ipaddr.parse(host);
  if (address instanceof ipaddr.IPv4) return address.range() !== 'unicast';
  const inner = embedded(address);
  return inner ? inner.range() !== 'unicast' : address.range() !== 'unicast' || !address.match(GIVEN_OUT);
}

/** The IPv4 address that an IPv6 one stands for: mapped, compatible, translated (RFC 6052) or 6to4. */
function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const bytes = address.toByteArray();
  const isZero = (from: number, to: number) => bytes.slice(from, to).every((byte) => byte === 0);
  const isLast =
    address.isIPv4MappedAddress() ||
    (isZero(0, 12) && !isZero(12, 15)) ||
    address.range() === 'rfc6145' ||
    address.match(TRANSLATED);
  const at = isLast ? 12 : address.range() === '6to4' ? 2 : undefined;
  return at === undefined ? undefined : new ipaddr.IPv4(bytes.slice(at, at + 4));
}

// The only IPv6 addresses that are given out for the public internet (RFC 4291).
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
// The prefix beside it (RFC 8215) is for translation inside one network.
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

const OWN_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;
