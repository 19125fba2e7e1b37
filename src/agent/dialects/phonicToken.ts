const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The query parameter that carries a token of this kind (docs.phonic.ai/docs/authentication). */
export function tokenParameter(token: string): 'session_token' | 'conversation_token' | 'jwt' {
  if (JWT.test(token)) return 'jwt';
  // The parameter of conversation tokens is not documented; this is the name of the token itself.
  return token.startsWith('ph_conv') ? 'conversation_token' : 'session_token';
}

/** Why a token must not be used: an API key is for servers, and whoever reads it here owns the account. */
export function tokenProblem(token: string): string | undefined {
  if (token === '') return 'Phonic needs a session token (ph_session_…). Add it in the options.';
  return isApiKey(token) ? API_KEY : undefined;
}

export const isApiKey = (token: string) => /^(ph|sk)_(?!session_|conv)/.test(token);

export const API_KEY =
  'This is a Phonic API key, which opens the whole account and must not be kept in a browser. Make a session token with it on a server (POST /v1/auth/session_token) and put that into the options.';
