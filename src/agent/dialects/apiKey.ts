// Phonic's and OpenAI's; those of other platforms do not show what they are.
const API_KEY = /^(sk[-_]|ph_(?!session_|conv))/;

/** Why a token must not be used: an API key is for servers, and whoever reads it here owns the account. */
export function apiKeyProblem(token: string, instead: string): string | undefined {
  if (!API_KEY.test(token)) return undefined;
  return `This is an API key, which opens the whole account and must not be kept in a browser. Make ${instead} with it on a server and put that into the options.`;
}
