const SECRET_KEY =
  /token|secret|passw|credential|auth|session|jwt|csrf|xsrf|bearer|api[-_.]?key|private[-_.]?key|otp|\bpin\b/iu;
const WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{4,}/u;
const LONG_RUN = /[A-Za-z0-9+/_=-]{32,}/gu;

/** Whether a stored value may be a secret: by its name, or because it looks like a token. Rather too often than not. */
export function isSecret(key: string, value: string): boolean {
  if (SECRET_KEY.test(key) || SECRET_KEY.test(value) || WEB_TOKEN.test(value)) return true;
  return [...value.matchAll(LONG_RUN)].some(([run]) => /\d/u.test(run) && /[a-z]/iu.test(run));
}
