import { describe, expect, test } from 'vitest';
import type { AfterClosing, Closing } from '#agent/dialects/dialect';
import { dialects, type Platform } from '#agent/dialects/index';

const open: Closing = { code: 1006, word: '', opened: true, resumable: false, resuming: false, attempt: 0 };
const ended = 'The agent ended the conversation.';
const lost = (code: number) => `The connection was lost (${code}).`;

type Row = [Partial<Closing>, AfterClosing['next'], string];

const closings: Record<Platform, Row[]> = {
  blackbox: [
    [{}, 'restart', lost(1006)],
    [{ code: 1000 }, 'restart', lost(1000)],
    ...[1008, 3000, 3003].map((code): Row => [{ code }, 'fail', refusedByBlackbox(String(code))]),
    [{ code: 1008, word: 'x'.repeat(300) }, 'fail', refusedByBlackbox('x'.repeat(200))],
    [{ code: 1007, attempt: 2 }, 'restart', 'The agent’s server did not accept a message of ours (1007).'],
    [{ code: 1007, attempt: 3 }, 'fail', 'The agent’s server did not accept a message of ours (1007).'],
  ],
  phonic: [
    [{ opened: false, resumable: true, attempt: 9 }, 'resume', 'Phonic cannot be reached.'],
    [{ opened: false, resumable: true, attempt: 10 }, 'fail', notLetInByPhonic()],
    [{ opened: false }, 'fail', notLetInByPhonic()],
    [{ code: 4800, resuming: true }, 'restart', 'The conversation was over. Another one begins.'],
    [{ code: 4801, resuming: true }, 'restart', 'The conversation was over. Another one begins.'],
    [{ code: 1006, resuming: true }, 'resume', 'The connection was lost.'],
    [{ code: 1000 }, 'end', ended],
    [{ code: 4000 }, 'end', ended],
    [{ code: 1001, word: 'restarting' }, 'resume', 'Phonic is restarting.'],
    [{ code: 1001 }, 'end', 'Phonic ended the conversation.'],
    [{ code: 1012 }, 'resume', 'Phonic is restarting.'],
    [{ code: 1006 }, 'resume', 'The connection was lost.'],
    [{ code: 4800 }, 'fail', 'The conversation waited too long and is over. Connect again.'],
    [{ code: 4801 }, 'fail', 'Phonic lost track of the conversation (4801). Connect again.'],
    [{ code: 1011 }, 'restart', lost(1011)],
  ],
  bodhi: [
    [{ opened: false, attempt: 9 }, 'restart', nobodyAnswers()],
    [{ opened: false, attempt: 10 }, 'fail', nobodyAnswers()],
    [{ code: 1000 }, 'end', ended],
    [{ code: 1000, word: 'Bye' }, 'end', 'The agent ended the conversation: Bye.'],
    [{ code: 4000, word: 'Bye' }, 'end', 'The agent ended the conversation: Bye.'],
    [{ code: 1008 }, 'fail', 'The agent’s server refused the conversation: no reason given.'],
    [{ code: 1008, word: 'No' }, 'fail', 'The agent’s server refused the conversation: No.'],
    [{}, 'restart', lost(1006)],
  ],
  elevenlabs: [
    [
      { opened: false },
      'fail',
      'ElevenLabs did not let us in. Look at the agent’s id, and at the token if it asks for one.',
    ],
    [{ code: 1000 }, 'end', ended],
    [{ code: 1008 }, 'fail', 'ElevenLabs refused the conversation: 1008.'],
    [{ code: 3000, word: 'No' }, 'fail', 'ElevenLabs refused the conversation: No.'],
    [
      { code: 3000, word: 'x'.repeat(300) },
      'fail',
      `ElevenLabs refused the conversation: ${'x'.repeat(200)}.`,
    ],
    [{}, 'restart', lost(1006)],
  ],
  openai: [
    [
      { opened: false },
      'fail',
      'OpenAI did not let us in. Client secrets live for minutes: make a new one, or let a server make them.',
    ],
    [{ code: 1000 }, 'end', 'OpenAI ended the session.'],
    [{ attempt: 4 }, 'restart', lost(1006)],
    [{ attempt: 5 }, 'fail', lost(1006)],
    [{ word: 'x'.repeat(300) }, 'restart', `The connection was lost (1006: ${'x'.repeat(100)}).`],
  ],
  deepgram: [
    [
      { opened: false },
      'fail',
      'Deepgram did not let us in. Its tokens live for seconds: let a server make them, and name it in the options.',
    ],
    [{ code: 1000 }, 'end', ended],
    [{ attempt: 4 }, 'restart', lost(1006)],
    [{ attempt: 5 }, 'fail', lost(1006)],
    [{ word: 'x'.repeat(300) }, 'restart', `The connection was lost (1006: ${'x'.repeat(100)}).`],
  ],
  hume: [
    [
      { opened: false },
      'fail',
      'Hume did not let us in. Look at the access token, which lives for half an hour, and at the configuration’s id.',
    ],
    [{ code: 1000 }, 'end', ended],
    [{ code: 1008 }, 'fail', 'Hume refused the conversation: 1008.'],
    [{ code: 1008, word: 'x'.repeat(300) }, 'fail', `Hume refused the conversation: ${'x'.repeat(200)}.`],
    [{ attempt: 4 }, 'restart', lost(1006)],
    [{ attempt: 5 }, 'fail', lost(1006)],
  ],
  mcp: [
    [
      { opened: false, attempt: 50 },
      'restart',
      'No MCP client runs Pagehand’s server at this address. Start yours (Claude Desktop, VS Code, Cursor …); it is waited for.',
    ],
    [{ code: 1008 }, 'fail', 'The MCP server refused the connection.'],
    [{ code: 1008, word: 'Firefox is connected.' }, 'fail', 'Firefox is connected.'],
    [{ code: 1001 }, 'restart', 'The MCP client has ended. It is waited for.'],
    [{ attempt: 50 }, 'restart', 'The connection to the MCP server was lost (1006).'],
  ],
};

const rows = Object.entries(closings).map(([name, of]) => [name, of] as const);

describe.each(rows)('when the socket of %s ends, what follows and why is told', (name, of) => {
  test.each(of)('%j: %s', (how, next, reason) => {
    const dialect = new Map(Object.entries(dialects)).get(name);
    expect(dialect?.closed({ ...open, ...how })).toEqual({ next, reason });
  });
});

function refusedByBlackbox(why: string): string {
  return `The agent’s server refused the connection (${why}). Look at the token and at the integration’s allowed origins.`;
}

function notLetInByPhonic(): string {
  return 'Phonic did not let us in. The session token may be wrong or over (they live five minutes unless made longer): make a new one and put it into the options.';
}

function nobodyAnswers(): string {
  return 'Nobody answers at the agent’s address. Is the Bodhi server running?';
}
