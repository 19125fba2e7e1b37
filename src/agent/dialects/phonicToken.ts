import { apiKeyProblem } from './apiKey';

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The query parameter that carries a token of this kind (docs.phonic.ai/docs/authentication). */
export function tokenParameter(token: string): 'session_token' | 'conversation_token' | 'jwt' {
  if (JWT.test(token)) return 'jwt';
  // The parameter of conversation tokens is not documented; this is the name of the token itself.
  return token.startsWith('ph_conv') ? 'conversation_token' : 'session_token';
}

/** Why this token cannot be used, or nothing. */
export function tokenProblem(token: string): string | undefined {
  if (token === '') return 'Phonic needs a session token (ph_session_…). Add it in the options.';
  return apiKeyProblem(token, 'a session token (POST /v1/auth/session_token)');
}
