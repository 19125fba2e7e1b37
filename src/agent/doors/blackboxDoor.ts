import { z } from '#contract/schema';
import type { Admission, Door } from './door';

const integration = z.object({
  enabled: z.nullish(z.boolean()),
  features: z.nullish(z.array(z.object({ name: z.string(), enabled: z.nullish(z.boolean()) }))),
  tools: z.nullish(z.array(z.string())),
});

const features = { chat: 'AllowWebChat', webCall: 'AllowWebCall' } as const;

/**
 * Asks the web integration what it is set up for, so that a missing switch is told instead of a silent agent
 * (blackbox.dasha.ai/docs, “Validate API token and retrieve associated integration”, a public request).
 */
export const blackboxDoor: Door = async ({ profile, token, tools, ask }) => {
  const open = (...notices: string[]): Admission => ({ entry: { ok: true, token }, notices });
  if (token === '') return shut('The agent needs a token. Add it in the options.');
  const reply = await ask(discoverAddress(profile.address, token));
  // The socket itself will say what is wrong.
  if (!reply) return open();
  if (reply.status === 401 || reply.status === 403 || reply.status === 404) {
    return shut('The agent does not know this token, or its time is over. Put a new one into the options.');
  }
  const known = integration.safeParse(reply.body).data;
  if (reply.status !== 200 || !known) return open();
  if (known.enabled === false) {
    return shut('The web integration is switched off. Switch it on in the BlackBox dashboard.');
  }
  const feature = features[profile.callType ?? 'chat'];
  if (known.features?.some(({ name, enabled }) => name === feature && enabled === false)) {
    return shut(`The web integration does not allow this kind of conversation. Switch ${feature} on in it.`);
  }
  return open(...routing(known.tools ?? [], tools));
};

function shut(reason: string): Admission {
  return { entry: { ok: false, reason, lasting: true }, notices: [] };
}

/** `wss://HOST/api/v1/ws/webCall` is discovered at `https://HOST/api/v1/web-integrations/discover`. */
export function discoverAddress(address: string, token: string): string {
  const url = new URL(address);
  url.protocol = url.protocol === 'ws:' ? 'http:' : 'https:';
  url.pathname = url.pathname.replace(
    /(\/api\/v\d+)?\/.*$/,
    (_all, base: string = '/api/v1') => `${base}/web-integrations/discover`,
  );
  url.search = '';
  url.searchParams.set('token', token);
  return url.href;
}

const MOST_NAMED = 6;

// A tool that is not on the integration's list is not sent over the socket but to its webhook: nothing happens here.
function routing(routed: readonly string[], ours: readonly string[]): string[] {
  const missing = ours.filter((name) => !routed.includes(name));
  if (missing.length === 0) return [];
  if (missing.length === ours.length) {
    return [
      'The agent will not be able to do anything here: none of Pagehand’s tools is on the web integration’s tool list. Put their names there, in the BlackBox dashboard; else the agent’s server calls webhooks instead.',
    ];
  }
  const named = missing.slice(0, MOST_NAMED).join(', ');
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  return [
    `“Tool not called”: ${named}${more} will not reach this browser. Put them on the web integration’s tool list.`,
  ];
}
