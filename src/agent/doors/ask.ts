import type { Ask } from './door';

const PATIENCE_MS = 4000;

/** Asks over the network, without cookies and without following to another address. */
export const askOverHttp: Ask = async (url, how) => {
  try {
    const response = await fetch(url, {
      method: how?.method ?? 'GET',
      headers: { accept: 'application/json', ...(how?.bearer && { authorization: `Bearer ${how.bearer}` }) },
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  } catch {
    // A browser tells of a refused, a late and a forbidden answer alike.
    return undefined;
  }
};
