import { ToolFailure } from '#contract/toolFailure';

const MAX_LENGTH = 2048;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const controls = /[\u0000-\u001f\u007f]/;

/**
 * The address an agent or a person means: `example.com/orders` is taken as https.
 * @throws {ToolFailure} URL_BLOCKED for anything but http and https, for credentials and for control characters.
 */
export function parseAddress(said: string): URL {
  const trimmed = said.trim();
  if (trimmed.length > MAX_LENGTH) throw blocked(said, `it is longer than ${MAX_LENGTH} characters`);
  if (controls.test(trimmed)) throw blocked(said, 'it contains control characters');
  const withScheme = hasScheme(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) throw blocked(said, 'it is not an address');
  const url = new URL(withScheme);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw blocked(said, `${url.protocol} addresses are never opened`);
  }
  if (url.username || url.password) throw blocked(said, 'it carries a user name or password');
  return url;
}

// "localhost:8080/x" is a host and a port, "mailto:x" is a scheme.
function hasScheme(said: string) {
  return /^[a-z][a-z0-9+.-]*:/i.test(said) && !/^[a-z0-9.-]+:\d{1,5}(\/|\?|#|$)/i.test(said);
}

function blocked(said: string, why: string) {
  return new ToolFailure(
    'URL_BLOCKED',
    `“${said.slice(0, 100)}” was not opened: ${why}. Give an https address.`,
  );
}
