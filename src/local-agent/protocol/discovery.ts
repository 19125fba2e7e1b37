import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from './door';

/** The public self-description of an integration (PROTOCOLS 2.1). */
export const DISCOVER_PATH = '/api/v1/web-integrations/discover';

interface Integration {
  id: string;
  agentId: string;
  name: string;
  door: Door;
  /** The tools it sends over the socket. */
  tools: readonly string[];
  allowsChat: boolean;
  allowsCall: boolean;
}

/** Answers a discovery request with the integration's facts, or 401 when the token does not fit. */
export function answerDiscovery(
  request: IncomingMessage,
  response: ServerResponse,
  integration: Integration,
): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const token = url.searchParams.get('token');
  if (url.pathname !== DISCOVER_PATH) answer(response, 404, { message: 'Not found' });
  else if (request.method !== 'GET') answer(response, 405, { message: 'Method not allowed' });
  else if (!token) answer(response, 401, { message: 'Missing token' });
  else if (token !== integration.door.token) answer(response, 401, { message: 'Invalid token' });
  else answer(response, 200, describe(integration));
}

function describe({ id, agentId, name, door, tools, allowsChat, allowsCall }: Integration) {
  return {
    integrationId: id,
    agentId,
    name,
    enabled: door.enabled,
    features: [
      { name: 'AllowWebChat', enabled: allowsChat },
      { name: 'AllowWebCall', enabled: allowsCall },
      { name: 'SendCallResult', enabled: true },
      { name: 'SendToolCallLogs', enabled: true },
    ],
    widgetAppearance: null,
    description: 'An agent on this computer that understands plain English requests.',
    tools,
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(JSON.stringify(body));
}
