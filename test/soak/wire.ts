import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Latch, latch } from '../support/latch';

/** The line between the browser and the agent, which a fault can spoil. */
export interface Wire {
  port: number;
  /** Cuts every connection with a reset; new ones are let through. */
  reset(): void;
  /** Cuts those that are silent, as a router does in the end. */
  cutSilent(): void;
  /** Bytes vanish in both directions while the connections stay open; new ones are let through. */
  fallSilent(): void;
  /** Cuts what is open and refuses what comes, until the line is up again. */
  goDown(): void;
  comeUp(): void;
  /** What comes from the agent waits until it is let on; nothing is lost. */
  hold(): void;
  letOn(): void;
  /** How what comes from the agent is cut before it is passed on, and the pause after each piece; left out, not at all. */
  slice(pieces?: (bytes: Buffer) => Buffer[], pauseMs?: number): void;
  close(): Promise<void>;
}

interface Line {
  browser: Socket;
  agent: Socket;
  silent: boolean;
}

/** Opens a line on loopback to whatever listens at the port the agent has at the moment. */
export async function openWire(agentPort: () => number): Promise<Wire> {
  const lines = new Set<Line>();
  let isUp = true;
  let held: Latch | undefined;
  let cut: (bytes: Buffer) => Buffer[] = (bytes) => [bytes];
  let pause = 0;

  const join = (browser: Socket) => {
    if (!isUp) return browser.resetAndDestroy();
    const agent = createConnection(agentPort(), '127.0.0.1').setNoDelay();
    const line: Line = { browser, agent, silent: false };
    lines.add(line);
    const end = () => {
      if (!lines.delete(line)) return;
      browser.destroy();
      agent.destroy();
    };
    browser.on('data', (bytes) => void (line.silent || agent.write(bytes)));
    // Pieces are passed on in order, each in a packet of its own.
    let passing = Promise.resolve();
    agent.on('data', (bytes) => {
      const pieces = cut(bytes);
      passing = passing.then(async () => {
        for (const piece of pieces) {
          await held?.opened;
          if (!line.silent && browser.writable) await passOn(browser, piece);
          if (pause > 0) await setTimeout(pause);
        }
      });
    });
    for (const [socket, other] of [
      [browser, agent],
      [agent, browser],
    ] as const) {
      // Whatever goes wrong on one side ends the other.
      socket.on('error', end);
      socket.on('end', () => void (line.silent || other.end()));
      socket.on('close', () => void (line.silent || end()));
    }
    return undefined;
  };
  const cutOff = (line: Line) => {
    line.browser.resetAndDestroy();
    line.agent.resetAndDestroy();
    lines.delete(line);
  };
  const reset = () => {
    for (const line of [...lines]) cutOff(line);
  };

  const server = createServer((socket) => void join(socket.setNoDelay()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line got no port.');
  return {
    port: address.port,
    reset,
    cutSilent() {
      for (const line of [...lines]) if (line.silent) cutOff(line);
    },
    fallSilent() {
      for (const line of lines) line.silent = true;
    },
    goDown() {
      isUp = false;
      reset();
    },
    comeUp() {
      isUp = true;
    },
    hold() {
      held ??= latch();
    },
    letOn() {
      held?.open();
      held = undefined;
    },
    slice(pieces = (bytes) => [bytes], pauseMs = 0) {
      cut = pieces;
      pause = pauseMs;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      reset();
      await closed;
    },
  };
}

async function passOn(socket: Socket, piece: Buffer): Promise<void> {
  await new Promise((resolve) => socket.write(piece, resolve));
}
