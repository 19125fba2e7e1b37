import { z } from '#contract/schema';
import { apiKeyProblem } from '../dialects/apiKey';
import type { Admission, Door } from './door';

const minted = z.object({
  session_token: z.optional(z.string()),
  conversation_token: z.optional(z.string()),
  jwt: z.optional(z.string()),
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
  // OpenAI's client secrets.
  value: z.optional(z.string()),
});

/**
 * Where the user has a server that makes tokens, a new one is asked for at every attempt: those for browsers live for
 * minutes (docs.phonic.ai/docs/authentication/session-tokens). What the user keeps is then what that server wants.
 */
export const mintingDoor: Door = async ({ profile: { tokenEndpoint }, token, ask }) => {
  if (!tokenEndpoint) return { entry: { ok: true, token }, notices: [] };
  const key = apiKeyProblem(token, 'a token of that server');
  if (key) return refused(key, true);
  const host = new URL(tokenEndpoint).host;
  const reply = await ask(tokenEndpoint, { method: 'POST', ...(token && { bearer: token }) });
  if (!reply) {
    const reason = `${host}, which makes the tokens, cannot be reached, or does not allow this extension’s origin.`;
    return refused(reason, false);
  }
  if (reply.status === 401 || reply.status === 403) {
    return refused(`${host} refuses to make a token. Look at the token in the options.`, true);
  }
  const answer = minted.safeParse(reply.body).data;
  const made = Object.values(answer ?? {}).find(Boolean);
  if (reply.status >= 300 || !made) {
    return refused(
      `${host} answered ${reply.status} without a token (session_token, access_token or value).`,
      reply.status < 500,
    );
  }
  return { entry: { ok: true, token: made }, notices: [] };
};

function refused(reason: string, lasting: boolean): Admission {
  return { entry: { ok: false, reason, lasting }, notices: [] };
}
