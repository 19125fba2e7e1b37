/** What a typed or pasted address comes to. */
export type ReadAddress =
  | { ok: true; address: string; token?: string }
  | { ok: false; problem: 'empty' | 'malformed' | 'scheme' | 'insecure' | 'credentials'; scheme: string };

/**
 * Reads an agent's address. A token in its query is taken out of it; `ws:` is accepted on loopback only,
 * because the token and all that is said travel in it.
 */
export function readAddress(typed: string): ReadAddress {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, problem: 'empty', scheme: '' };
  if (!URL.canParse(trimmed)) return { ok: false, problem: 'malformed', scheme: '' };
  const url = new URL(trimmed);
  const refuse = (problem: 'malformed' | 'scheme' | 'insecure' | 'credentials') =>
    ({ ok: false, problem, scheme: url.protocol }) as const;
  if (url.protocol !== 'wss:' && url.protocol !== 'ws:') return refuse('scheme');
  if (url.hostname === '') return refuse('malformed');
  if (url.username !== '' || url.password !== '') return refuse('credentials');
  if (url.protocol === 'ws:' && !isLoopback(url.hostname)) return refuse('insecure');
  const token = tokenNames.map((name) => url.searchParams.get(name)?.trim()).find(Boolean);
  for (const name of tokenNames) url.searchParams.delete(name);
  url.hash = '';
  return { ok: true, address: url.href, ...(token ? { token } : {}) };
}

const tokenNames = ['token', 'session_token', 'conversation_token', 'jwt'];

function isLoopback(host: string) {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}
