export type Bytes = Uint8Array<ArrayBuffer>;

export function toBase64(bytes: Bytes): string {
  // One character at a time: a call takes no more than some ten thousand arguments.
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Nothing where it is not base64, or empty. */
export function fromBase64(text: unknown): Bytes | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
