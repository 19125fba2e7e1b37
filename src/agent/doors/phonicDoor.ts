import { z } from '#contract/schema';
import { API_KEY, isApiKey } from '../dialects/phonicToken';
import type { Admission, Door } from './door';

const minted = z.object({
  session_token: z.optional(z.string()),
  conversation_token: z.optional(z.string()),
  jwt: z.optional(z.string()),
  token: z.optional(z.string()),
});

/**
 * Where the user has a server that makes tokens, a new one is asked for at every attempt: session tokens live for
 * minutes (docs.phonic.ai/docs/authentication/session-tokens). What the user keeps is then what that server wants.
 */
export const phonicDoor: Door = async ({ profile: { tokenEndpoint }, token, ask }) => {
  if (!tokenEndpoint) return { entry: { ok: true, token }, notices: [] };
  if (isApiKey(token)) return refused(API_KEY, true);
  const host = new URL(tokenEndpoint).host;
  const reply = await ask(tokenEndpoint, { method: 'POST', ...(token && { bearer: token }) });
  if (!reply) {
    const reason = `${host}, which makes the session tokens, cannot be reached, or does not allow this extension’s origin.`;
    return refused(reason, false);
  }
  if (reply.status === 401 || reply.status === 403) {
    return refused(`${host} refuses to make a session token. Look at the token in the options.`, true);
  }
  const answer = minted.safeParse(reply.body).data;
  const made = answer?.session_token ?? answer?.conversation_token ?? answer?.jwt ?? answer?.token;
  if (reply.status >= 300 || !made) {
    return refused(`${host} answered ${reply.status} without a session_token.`, reply.status < 500);
  }
  return { entry: { ok: true, token: made }, notices: [] };
};

function refused(reason: string, lasting: boolean): Admission {
  return { entry: { ok: false, reason, lasting }, notices: [] };
}
