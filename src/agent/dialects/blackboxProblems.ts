interface Problem {
  reason: string;
  lasting: boolean;
}

const known = new Map<string, Problem>([
  ['missing token', { reason: 'The agent needs a token. Add it in the options.', lasting: true }],
  [
    'invalid token',
    {
      reason: 'The agent does not know this token, or its time is over. Put a new one into the options.',
      lasting: true,
    },
  ],
  [
    'web integration is not enabled',
    { reason: 'The web integration is switched off. Switch it on in the BlackBox dashboard.', lasting: true },
  ],
  [
    'origin not allowed',
    {
      reason: 'The web integration does not allow this extension. Add its origin to the allowed origins.',
      lasting: true,
    },
  ],
  [
    'init message not received',
    { reason: 'The agent waited for our first message in vain.', lasting: false },
  ],
  ['multiple init messages received', { reason: 'The agent received two first messages.', lasting: false }],
  ['too large message', { reason: 'A message of ours was too large for the agent.', lasting: false }],
]);

/** What a BlackBox `error` message means for people (blackbox.dasha.ai/docs/websockets/error-handling). */
export function problems(message: string): Problem {
  return (
    known.get(message.trim().toLowerCase()) ?? {
      reason: `The agent reports: ${message.slice(0, 200)}`,
      lasting: false,
    }
  );
}
