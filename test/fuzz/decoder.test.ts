import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialects, platforms } from '#agent/dialects/index';
import { understand } from '#agent/understand';
import { parseCall } from '#calls/parseCall';
import { ToolFailure } from '#contract/toolFailure';
import { frames } from './frames';

const FRAMES = 20_000;

test.each(platforms)(
  '%s: no frame makes the decoder or the validator throw, and every id that can be recognised is answerable',
  (name) => {
    let calls = 0;
    fc.assert(
      fc.property(frames(name), ({ data, id }) => {
        const events = flat(understand(dialects[name], data));
        if (id !== undefined)
          expect(events.filter((event) => isCall(event) && event.id === id)).toHaveLength(1);
        for (const event of events) if (event.kind === 'call') calls += validate(event.tool, event.args);
      }),
      { numRuns: FRAMES },
    );
    // Frames that never come as far as the validator would prove little.
    expect(calls).toBeGreaterThan(FRAMES / 100);
  },
  120_000,
);

function flat(event: AgentEvent): AgentEvent[] {
  return event.kind === 'several' ? event.events.flatMap(flat) : [event];
}

const isCall = (event: AgentEvent) => event.kind === 'call' || event.kind === 'badCall';

/** 1 for a call that would run. Anything but a failure in words is an error of ours. */
function validate(tool: string, args: unknown): number {
  try {
    parseCall(tool, args);
    return 1;
  } catch (thrown) {
    if (!(thrown instanceof ToolFailure)) throw thrown;
    expect(['UNKNOWN_TOOL', 'INVALID_ARGS']).toContain(thrown.code);
    expect(thrown.message.length).toBeLessThan(20_000);
    return 0;
  }
}
