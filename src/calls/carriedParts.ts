/** A part of an address that may carry something, and what of it would give it away. */
export interface CarriedPart {
  /** Decoded, for people. */
  said: string;
  /** As `plainText` writes them. */
  pieces: readonly string[];
}

const LEAST_WORDS = 8;
const LEAST_DIGITS = 4;
const WINDOW = 16;
const STEP = 8;

/** The parts of an address that can carry a text to a server: query, fragment, path and host, also encoded. */
export function carriedParts(url: string): CarriedPart[] {
  const { searchParams, hash, pathname, hostname } = new URL(url);
  const asked = [...searchParams].flat();
  const told = [...asked, decoded(hash.slice(1))];
  const path = pathname.split('/').map(decoded).filter(isTelling);
  const host = hostname.split('.').filter((label) => label.length >= WINDOW);
  return [...told, ...path, ...host].flatMap((said) => {
    const pieces = [said, ...unwrapped(said)].flatMap(piecesOf);
    return pieces.length > 0 ? [{ said, pieces }] : [];
  });
}

/** Words in small letters, one space between them, so that spelling in an address makes no difference. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ');
}

/** The whole, what is written without a space in it and tells much, and overlapping runs of a longer text. */
function piecesOf(said: string): string[] {
  const plain = plainText(said).trim();
  const words = plain.split(' ').filter((word) => /\d/.test(word) || word.includes('@'));
  const runs = [];
  for (let at = 0; at + WINDOW <= plain.length; at += STEP) runs.push(plain.slice(at, at + WINDOW));
  return [...new Set([plain, ...words, ...runs])].filter(
    (piece) => piece.length >= LEAST_WORDS || (/^\d+$/.test(piece) && piece.length >= LEAST_DIGITS),
  );
}

// Paths are made of names; only what is no name tells something.
const isTelling = (segment: string) => segment.length >= LEAST_WORDS && /[\d@\s]|.{24}/.test(segment);

/** What stands behind base64 or hexadecimal digits. */
function unwrapped(said: string): string[] {
  const bytes = /^(?:[\da-f]{2}){6,}$/i.test(said)
    ? (said.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
    : /^[\w+/-]{8,}={0,2}$/.test(said)
      ? fromBase64(said)
      : '';
  const text = decoded(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  return /^[^\p{Cc}]+$/u.test(text) ? [text] : [];
}

function fromBase64(said: string): string {
  try {
    return atob(said.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    // No such text.
    return '';
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    // What is no encoding stands for itself.
    return part;
  }
}
