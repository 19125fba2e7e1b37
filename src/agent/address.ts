/** Why a profile's address must not be spoken to, or nothing. Tokens go over `ws:` to this machine only. */
export function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'The agent’s address is not an address. It starts with wss://.';
  const { protocol, hostname } = new URL(address);
  if (protocol === 'wss:') return undefined;
  if (protocol !== 'ws:') return 'The agent’s address must start with wss://.';
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return loopback
    ? undefined
    : 'Only an agent on this machine may be reached without encryption: use wss://.';
}
